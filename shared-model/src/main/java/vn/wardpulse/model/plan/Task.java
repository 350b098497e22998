package vn.wardpulse.model.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.catalogue.Channel;

/**
 * A task of a plan.
 *
 * @param order where it stands in its plan
 * @param content what is to be done
 * @param channels the ways by which it is done, whose results are told one by one; empty where the plan names none
 * @param timings as the plan sets them, at least one
 * @param leading who does it, each for themselves, and reports; empty where the plan names nobody: then its standing body
 * @param coordinating who takes part; they may add what they did, and owe nothing
 * @param until first day from which it is not asked any more; null if nobody took it back
 * @param occasions what the timings come to, in order of time
 */
public record Task(
        TaskId id,
        int order,
        Name content,
        List<Channel> channels,
        List<Timing> timings,
        List<Party> leading,
        List<Party> coordinating,
        @Nullable LocalDate until,
        List<Occasion> occasions) {

    public Task {
        channels = List.copyOf(channels);
        timings = List.copyOf(timings);
        leading = List.copyOf(leading);
        coordinating = List.copyOf(coordinating);
        occasions = List.copyOf(occasions);
        if (timings.isEmpty()) {
            throw new IllegalArgumentException("task %s has no time".formatted(id));
        }
        if (leading.stream().anyMatch(Party.Named.class::isInstance)) {
            throw new IllegalArgumentException("task %s is led by a name that is no unit".formatted(id));
        }
    }

    /** The same with its occasions worked out anew. */
    public Task at(List<Occasion> worked) {
        return new Task(id, order, content, channels, timings, leading, coordinating, until, worked);
    }

    /** The same with its channels by other names. */
    public Task by(List<Channel> renamed) {
        return new Task(id, order, content, renamed, timings, leading, coordinating, until, occasions);
    }

    public Optional<Occasion> occasion(Slot slot) {
        return occasions.stream()
                .filter(occasion -> occasion.slot().equals(slot))
                .findFirst();
    }
}
