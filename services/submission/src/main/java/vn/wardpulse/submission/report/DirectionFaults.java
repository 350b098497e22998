package vn.wardpulse.submission.report;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import vn.wardpulse.submission.figures.Vietnamese;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** The days that the standing body names, held against the report's own. */
final class DirectionFaults {

    /** An extension that goes further is a slip of the hand. */
    private static final int LONGEST_EXTENSION_DAYS = 366;

    private DirectionFaults() {}

    static void demandLater(LocalDate due, Row row) {
        LocalDate present = row.due();
        if (present == null) {
            return;
        }
        if (!due.isAfter(present)) {
            throw refused(
                    "not-later",
                    "due",
                    "Hạn mới %s không sau hạn hiện tại %s. Chọn một ngày muộn hơn."
                            .formatted(Vietnamese.date(due), Vietnamese.date(present)),
                    "The new due date %s is not later than the present one, %s. Choose a later day."
                            .formatted(due, present));
        }
        if (due.isAfter(present.plusDays(LONGEST_EXTENSION_DAYS))) {
            throw refused(
                    "too-far",
                    "due",
                    "Hạn mới %s muộn hơn hạn hiện tại quá một năm. Kiểm tra lại ngày.".formatted(Vietnamese.date(due)),
                    "The new due date %s is more than a year later than the present one. Check the day."
                            .formatted(due));
        }
    }

    static void demandReceipt(LocalDate receivedOn, Row row, LocalDate today) {
        if (receivedOn.isAfter(today)) {
            throw refused(
                    "received-in-future",
                    "receivedOn",
                    "Ngày nhận %s ở tương lai. Ghi đúng ngày đã nhận văn bản.".formatted(Vietnamese.date(receivedOn)),
                    "The day of receipt, %s, lies in the future. Give the day on which the paper came in."
                            .formatted(receivedOn));
        }
        LocalDate opens = row.opens();
        if (opens != null && receivedOn.isBefore(opens)) {
            throw refused(
                    "received-too-early",
                    "receivedOn",
                    "Ngày nhận %s trước ngày mở kỳ báo cáo %s. Kiểm tra lại ngày nhận."
                            .formatted(Vietnamese.date(receivedOn), Vietnamese.date(opens)),
                    "The day of receipt, %s, is before the report could be handed in, %s. Check the day."
                            .formatted(receivedOn, opens));
        }
    }

    private static Refused refused(String code, String where, String vi, String en) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, Fault.error(code, where, vi, en));
    }
}
