package vn.wardpulse.submission.history;

import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.web.Fault;

/** Faults of a file, up to a number that somebody can still read. */
final class FaultList {

    private final int most;
    private final List<Fault> faults = new ArrayList<>();
    private long left;

    FaultList(int most) {
        this.most = most;
    }

    void add(long line, String column, String code, String vi, String en) {
        add(Fault.error(code, "figures.csv:%d:%s".formatted(line, column), vi, en));
    }

    void add(Fault fault) {
        if (faults.size() < most) {
            faults.add(fault);
        } else {
            left++;
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> all() {
        if (left == 0) {
            return List.copyOf(faults);
        }
        List<Fault> all = new ArrayList<>(faults);
        all.add(Fault.error(
                "more-faults",
                "figures.csv",
                "Còn %d lỗi khác chưa liệt kê. Sửa các lỗi trên rồi kiểm tra lại.".formatted(left),
                "There are %d more faults. Mend these, then check again.".formatted(left)));
        return all;
    }
}
