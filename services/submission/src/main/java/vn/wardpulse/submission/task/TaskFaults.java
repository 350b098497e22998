package vn.wardpulse.submission.task;

import org.springframework.http.HttpStatus;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Why nothing is said of a task in the way that a reader wants. */
final class TaskFaults {

    private TaskFaults() {}

    static Refused stale() {
        return new Refused(
                HttpStatus.PRECONDITION_FAILED,
                Fault.error(
                        "stale-version",
                        "seen",
                        "Nội dung vừa được người khác cập nhật. Tải lại để xem bản mới nhất rồi thao tác lại.",
                        "Somebody else has just changed this. Load it again, then repeat what you did."));
    }

    static Refused reportedAlready(Occurrence occurrence) {
        return conflict(
                "nothing-to-remind",
                occurrence,
                "Nhiệm vụ đã có kết quả nên không cần đôn đốc. Tải lại trang để xem trạng thái hiện tại.",
                "The task is reported, so there is nothing to remind of. Load the page again to see where it stands.");
    }

    static Refused remindedToday(Occurrence occurrence) {
        return conflict(
                "reminded-today",
                occurrence,
                "Hôm nay đã đôn đốc nhiệm vụ này rồi. Mỗi ngày chỉ đôn đốc một lần.",
                "This task was reminded of today. Once a day is enough.");
    }

    private static Refused conflict(String code, Occurrence occurrence, String vi, String en) {
        return new Refused(HttpStatus.CONFLICT, Fault.error(code, occurrence.toString(), vi, en));
    }
}
