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
        @Nullable String webhook,
        @Nullable String digest,
        @Nullable String digestOn,
        @Nullable String digestAt,
        @Nullable String quietFrom,
        @Nullable String quietTo) {

    Asked asked() {
        return new Asked(
                kind, subject, threshold, unit, level, frequency, Boolean.TRUE.equals(email), webhook, timing());
    }

    private AskedTiming timing() {
        return new AskedTiming(text(digest), text(digestOn), text(digestAt), text(quietFrom), text(quietTo));
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
