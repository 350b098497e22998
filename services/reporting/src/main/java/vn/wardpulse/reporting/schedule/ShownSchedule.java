package vn.wardpulse.reporting.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.web.Fault;

/**
 * A schedule as its owner sees it.
 *
 * @param what {@code formats}, {@code when}, {@code to} as they were asked for
 * @param stopped why it makes no more files until it is taken up again; absent while it goes on
 * @param next when it is due next, on the domain's clock; absent while it makes none, or where the calendar ends
 * @param last run of it; absent while there was none
 */
record ShownSchedule(
        UUID id,
        String name,
        Wanted.@Nullable Made what,
        List<String> formats,
        Wanted.@Nullable Timing when,
        Wanted.@Nullable Places to,
        boolean paused,
        @Nullable Fault stopped,
        Instant madeAt,
        @Nullable Instant next,
        @Nullable Run last) {}
