package vn.wardpulse.submission.request;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Why a request is not changed in the way that a reader wants. */
final class RequestFaults {

    private RequestFaults() {}

    /** Also of a plan that has nothing to do with whoever asks. */
    static Refused unknownPlan(PlanCode plan) {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Fault.error(
                        "unknown-plan",
                        "plan",
                        "Không có kế hoạch %s. Chọn kế hoạch khác hoặc để trống.".formatted(plan),
                        "There is no plan %s. Choose another, or none.".formatted(plan)));
    }

    static Refused sentOtherwise(UUID id) {
        return conflict(
                "request-exists",
                "requests/" + id,
                "Yêu cầu này đã được gửi với nội dung khác. Mở trang soạn mới để gửi yêu cầu khác.",
                "This request was sent already with another content. Begin a new one.");
    }

    static Refused stale() {
        return new Refused(
                HttpStatus.PRECONDITION_FAILED,
                Fault.error(
                        "stale-version",
                        "seen",
                        "Trả lời vừa được người khác cập nhật. Tải lại để xem bản mới nhất rồi thao tác lại.",
                        "Somebody else has just changed the answer. Load it again, then repeat what you did."));
    }

    static Refused answeredAlready(Asked asked) {
        return conflict(
                "nothing-to-remind",
                asked.toString(),
                "Đơn vị đã trả lời nên không cần đôn đốc. Tải lại trang để xem trạng thái hiện tại.",
                "The unit has answered, so there is nothing to remind of. Load the page again to see where it stands.");
    }

    static Refused remindedToday(Asked asked) {
        return conflict(
                "reminded-today",
                asked.toString(),
                "Hôm nay đã đôn đốc đơn vị này rồi. Mỗi ngày chỉ đôn đốc một lần.",
                "This unit was reminded today. Once a day is enough.");
    }

    static Refused closed(Asked asked) {
        return conflict(
                "request-closed",
                asked.toString(),
                "Yêu cầu đã đóng, không nhận trả lời và không đôn đốc nữa.",
                "The request is closed. Nothing is answered or reminded of any more.");
    }

    private static Refused conflict(String code, String where, String vi, String en) {
        return new Refused(HttpStatus.CONFLICT, Fault.error(code, where, vi, en));
    }
}
