package vn.wardpulse.alerting.subscription;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;

/**
 * Hours of the day in which nobody is told anything. Where they end before they begin, they go on past midnight.
 *
 * @param from their first minute
 * @param to the minute in which people may be told again
 */
public record QuietHours(
        @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "22:00")
        LocalTime from,

        @JsonFormat(pattern = "HH:mm") @Schema(type = "string", example = "06:00")
        LocalTime to) {

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("from %s to %s: no time, or all of it".formatted(from, to));
        }
    }

    boolean holdAt(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isBefore(to) ? begun && !over : begun || !over;
    }
}
