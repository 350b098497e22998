package vn.wardpulse.submission.upload;

import java.util.List;
import vn.wardpulse.web.Fault;

/** A report that stays as it was; undoes what was begun. */
final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient UploadTable.Waiting report;
    private final transient List<RowFault> faults;

    NotTaken(UploadTable.Waiting report, List<RowFault> faults) {
        super(report.report() + ": " + faults, null, false, false);
        this.report = report;
        this.faults = List.copyOf(faults);
    }

    /** Something went wrong that its sender can do nothing about. */
    static NotTaken failed(UploadTable.Waiting report) {
        Fault fault = Fault.error(
                "not-dealt-with",
                report.report(),
                "Báo cáo này gặp lỗi của hệ thống và giữ nguyên như trước. Báo cho người quản trị, rồi gửi lại.",
                "The system failed at this report, which stays as it was. Tell the administrator, then send it again.");
        return new NotTaken(report, List.of(new RowFault(0, fault)));
    }

    UploadTable.Waiting report() {
        return report;
    }

    List<RowFault> faults() {
        return faults;
    }
}
