package vn.wardpulse.submission.round;

import org.springframework.http.HttpStatus;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** The words for what cannot be done with a sheet as it stands. */
final class SheetFaults {

    private SheetFaults() {}

    static Refused over(SheetId id) {
        return conflict(
                "judged-already",
                id.toString(),
                "Phiếu đã thẩm định xong hoặc đã khoá. Cơ quan thường trực trả lại nếu cần sửa.",
                "The sheet is verified or closed. The standing body gives it back if it has to be changed.");
    }

    static Refused otherTurn(SheetId id) {
        return conflict(
                "not-your-turn",
                id.toString(),
                "Phiếu đang ở bước khác. Tải lại trang để xem bước hiện tại.",
                "It is another stage's turn. Load the page again to see whose.");
    }

    static Refused conflict(String code, String where, String vi, String en) {
        return new Refused(HttpStatus.CONFLICT, Fault.error(code, where, vi, en));
    }
}
