package vn.wardpulse.console.alert;

import org.jspecify.annotations.Nullable;

/** The form's fields, as they come. */
record AlertFields(
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String threshold,
        @Nullable String unit,
        @Nullable String level,
        @Nullable String frequency,
        @Nullable Boolean email,
        @Nullable String webhook) {

    Asked asked() {
        return new Asked(kind, subject, threshold, unit, level, frequency, Boolean.TRUE.equals(email), webhook);
    }
}
