package vn.wardpulse.alerting.subscription;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A message of everything that came to hold since the one before, at a time of the day.
 *
 * @param on day of the week; null where it comes every day
 */
public record Digest(
        Every every,
        @Nullable DayOfWeek on,

        @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "07:30")
        LocalTime at) {

    /** How often it comes. */
    public enum Every {
        DAY,
        WEEK
    }

    public Digest {
        if ((every == Every.WEEK) != (on != null)) {
            throw new IllegalArgumentException("every %s, on %s".formatted(every, on));
        }
    }

    /** When it last fell due: now, or before. */
    ZonedDateTime lastDue(ZonedDateTime now) {
        ZonedDateTime due = (on == null ? now : now.with(TemporalAdjusters.previousOrSame(on))).with(at);
        if (!due.isAfter(now)) {
            return due;
        }
        return on == null ? due.minusDays(1) : due.minusWeeks(1);
    }
}
