package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files that are made and sent by themselves.
 *
 * @param stopped why it makes no more; null while it goes on
 * @param next when it is due next; null where it is not
 */
public record Schedule(
        UUID id,
        String name,
        What what,
        List<String> formats,
        When when,
        Places to,
        boolean paused,
        @Nullable Fault stopped,
        @Nullable Instant next,
        @Nullable Run last) {

    /** @param kind {@code pivot}, {@code snapshot} or {@code fresh-snapshot} */
    public record What(
            String kind,
            @Nullable String query,
            @Nullable String unit,
            @Nullable Boolean official,
            @Nullable List<String> periods) {}

    /** @param every {@code month}, {@code week} or {@code due} */
    public record When(
            String every,
            @Nullable Integer day,
            @Nullable String weekday,
            @Nullable String form,
            @Nullable Integer workingDays,
            String at) {}

    public record Places(
            @Nullable String folder,
            @Nullable List<String> people,
            @Nullable List<String> webhooks) {}

    /** One time that it made its files, or was to. */
    public record Run(
            UUID id,
            Instant due,
            String by,
            String state,
            @Nullable Instant at,
            @Nullable Fault problem) {}
}
