package vn.wardpulse.submission.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.task.ChannelCount;

/** What is told in one go, checked: figures by channel, and words. */
record Telling(List<ChannelCount> counts, @Nullable String words) {

    boolean empty() {
        return counts.isEmpty() && words == null;
    }

    boolean same(Told told) {
        return counts.equals(told.counts()) && java.util.Objects.equals(words, told.words());
    }
}
