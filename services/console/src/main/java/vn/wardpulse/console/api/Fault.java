package vn.wardpulse.console.api;

import org.jspecify.annotations.Nullable;

/**
 * One thing a room finds wrong, in both languages.
 *
 * @param where such as {@code figures/ADM-01} or {@code figures/COM-01/channels/RADIO}
 * @param severity {@code ERROR} or {@code WARNING}; an error where it is not said
 */
public record Fault(
        String code,
        String where,
        String vi,
        String en,
        @Nullable String severity) {

    public boolean warning() {
        return "WARNING".equalsIgnoreCase(severity);
    }

    /** The indicator it is about, or an empty text. */
    public String indicator() {
        String[] parts = where.split("/");
        return parts.length > 1 && parts[0].equals("figures") ? parts[1] : "";
    }

    /** The channel of that indicator, or an empty text where it is about the whole line. */
    public String channel() {
        String[] parts = where.split("/");
        return parts.length > 3 && parts[2].equals("channels") && !indicator().isEmpty() ? parts[3] : "";
    }

    public String in(boolean vietnamese) {
        return vietnamese ? vi : en;
    }
}
