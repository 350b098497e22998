package vn.wardpulse.submission.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.task.ChannelCount;

/**
 * What a unit said of a task, as it was said.
 *
 * @param version from 1
 * @param by sign-in name, which is nobody else's business
 * @param byName what people call them
 */
record Told(
        int version,
        Instant at,
        @JsonIgnore String by,
        String byName,
        @Nullable TaskState progress,
        List<ChannelCount> counts,
        @Nullable String words) {}
