package vn.wardpulse.console.signin;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the past as an address names it, such as {@code 2023-09-12T10:00}, which is what browsers send of a date
 * and time that was picked.
 *
 * @param text as the address has it
 * @param at null where the text is no moment; the room that is asked about it says so
 */
public record AskedMoment(String text, @Nullable Instant at) {

    /** Names it in addresses of pages. */
    public static final String PARAMETER = "luc";

    /** Null where the address names none. */
    public static @Nullable AskedMoment of(@Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new AskedMoment(
                    text, LocalDateTime.parse(text.strip()).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return new AskedMoment(text, null);
        }
    }

    /** As other rooms take it. */
    public String wire() {
        return at == null ? text : at.toString();
    }
}
