package vn.wardpulse.catalogue.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.wardpulse.web.Fault;

/** Every fault of an import, so that they can all be mended in one go. */
public final class Faults {

    /** More than anyone mends in one go; past it an import only says that there are more. */
    private static final int SHOWN = 500;

    private record Found(Place place, Fault fault) {}

    private final List<Found> found = new ArrayList<>();

    /**
     * Notes a fault.
     *
     * @param column its column, or empty for the whole line
     * @param vi what is wrong and what to do, in Vietnamese
     * @param en the same in English
     */
    public void add(Place place, String column, String code, String vi, String en) {
        found.add(new Found(place, Fault.error(code, place.column(column), vi, en)));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** In the order of files and lines. */
    public List<Fault> all() {
        List<Fault> sorted = new ArrayList<>(found.stream()
                .sorted(Comparator.comparing(Found::place))
                .map(Found::fault)
                .distinct()
                .limit(SHOWN)
                .toList());
        if (found.size() > SHOWN) {
            sorted.add(Fault.error(
                    "too-many-faults",
                    "",
                    "Còn %d lỗi nữa chưa liệt kê. Sửa các lỗi trên rồi nhập lại.".formatted(found.size() - SHOWN),
                    "%d more faults are not listed. Mend those above and import again."
                            .formatted(found.size() - SHOWN)));
        }
        return sorted;
    }
}
