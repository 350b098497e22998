package vn.wardpulse.console.api;

import org.jspecify.annotations.Nullable;

/**
 * One thing a room finds wrong, in both languages.
 *
 * @param where such as {@code figures/ADM-01}
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

    public String in(boolean vietnamese) {
        return vietnamese ? vi : en;
    }
}
