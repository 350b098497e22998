package vn.wardpulse.submission.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.wardpulse.model.report.Timeliness;

/** When a day is over, and so whether a receipt was in time. */
public final class Lateness {

    /** Where all due dates live. A day ends there at 24:00. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Lateness() {}

    public static Timeliness of(Instant received, LocalDate due) {
        return received.isBefore(endOf(due)) ? Timeliness.ON_TIME : Timeliness.LATE;
    }

    /** The first moment after {@code day}. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
