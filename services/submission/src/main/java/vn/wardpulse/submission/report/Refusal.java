package vn.wardpulse.submission.report;

import org.springframework.http.HttpStatus;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Why an act is not possible in the state in which the report is, and what is possible instead. */
enum Refusal {
    ALREADY_SUBMITTED(
            "Báo cáo đã gửi và đang chờ duyệt. Muốn sửa, hãy rút báo cáo rồi gửi lại.",
            "The report is submitted and waits for approval. To change it, withdraw it and submit again."),
    ALREADY_APPROVED(
            "Báo cáo đã được duyệt. Muốn sửa số liệu, hãy lập bản đính chính và nêu lý do.",
            "The report is approved. To change its figures, correct it and give the reason."),
    NOTHING_TO_APPROVE(
            "Không có bản báo cáo nào đang chờ duyệt. Tải lại trang để xem trạng thái hiện tại.",
            "No version waits for approval. Load the page again to see where the report stands."),
    NOTHING_TO_RETURN(
            "Không có bản báo cáo nào đang được tính để trả lại. Tải lại trang để xem trạng thái hiện tại.",
            "No version counts that could be returned. Load the page again to see where the report stands."),
    NOTHING_TO_CORRECT(
            "Chưa có bản nào được duyệt nên chưa thể đính chính. Hãy gửi báo cáo theo cách thông thường.",
            "No version is approved yet, so there is nothing to correct. Submit the report as usual."),
    NOTHING_TO_WITHDRAW(
            "Không có bản báo cáo nào đang chờ duyệt để rút. Báo cáo đã duyệt thì lập bản đính chính.",
            "No version waits for approval that could be withdrawn. An approved report is corrected instead."),
    ANOTHER_VERSION(
            "Báo cáo đã có bản khác với bản đang xem. Tải lại trang và kiểm tra số liệu trước khi thao tác.",
            "The report has another version than the one named. Load it again and look at its figures first."),
    HISTORY(
            "Đây là số liệu lịch sử được nhập từ tệp, không thuộc nghĩa vụ báo cáo. Muốn sửa, hãy nhập lại tệp.",
            "These are past figures that came from a file; nobody owes them. To change them, import the file again."),
    NOTHING_TO_REMIND(
            "Báo cáo đã được gửi nên không cần đôn đốc. Tải lại trang để xem trạng thái hiện tại.",
            "The report is handed in, so there is nothing to remind of. Load the page again to see where it stands."),
    REMINDED_TODAY(
            "Hôm nay đã đôn đốc báo cáo này rồi. Mỗi ngày chỉ đôn đốc một lần.",
            "This report was reminded of today. Once a day is enough."),
    PERIOD_CLOSED(
            "Kỳ báo cáo đã khoá. Báo cáo đã duyệt thì đính chính và nêu lý do; trường hợp khác, đề nghị cơ quan thường trực"
                    + " mở lại kỳ cho đơn vị.",
            "The period is closed. An approved report can be corrected, with a reason; for anything else ask the standing"
                    + " body to reopen the period for the unit."),
    ALREADY_CLOSED("Kỳ báo cáo này đã khoá từ trước.", "The period is closed already."),
    NOT_CLOSED(
            "Kỳ báo cáo này đang mở nên không cần mở lại.", "The period is not closed, so there is nothing to reopen."),
    ALREADY_HANDED_IN(
            "Báo cáo đang chờ duyệt nên không lưu nháp được. Rút báo cáo nếu cần sửa.",
            "The report waits for approval, so no draft can be saved. Withdraw it to change it.");

    private final String vi;
    private final String en;

    Refusal(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /** As an answer: the request is sound, the report is not where it would have to be. */
    Refused toAnswer(Obligation obligation) {
        return new Refused(
                HttpStatus.CONFLICT,
                Fault.error(
                        name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), obligation.toString(), vi, en));
    }
}
