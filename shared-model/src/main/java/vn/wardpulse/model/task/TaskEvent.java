package vn.wardpulse.model.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Event;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.report.Timeliness;

/**
 * What happened to one occurrence of a task. All events of a unit stand in one partition, in the order in which they
 * happened; readers that meet them out of order go by {@link EventHead#position()}.
 */
public sealed interface TaskEvent extends Event {

    Occurrence occurrence();

    /**
     * From now on the unit owes it; it is due by the end of {@code due}. Said again when its days move.
     *
     * @param from first day that it is about
     * @param to last day that it is about; the period that it counts in is that of this day
     * @param timeliness of what was done, decided again because the due date moved; null where nothing is done
     */
    record OccurrenceOpened(
            EventHead head,
            Occurrence occurrence,
            LocalDate from,
            LocalDate to,
            LocalDate due,
            @Nullable Timeliness timeliness)
            implements TaskEvent {}

    /** The plan does not ask for it any more, and nothing was reported of it. */
    record OccurrenceDropped(EventHead head, Occurrence occurrence) implements TaskEvent {}

    /** The due date has passed, done or not. */
    record OccurrenceDuePassed(EventHead head, Occurrence occurrence, LocalDate due) implements TaskEvent {}

    /**
     * What the leading unit says of it now; it replaces what it said before.
     *
     * @param reportVersion 1 for the first, then one more each time
     * @param counts what was done by each channel of the task that the unit has figures for
     * @param words in paragraphs apart by line ends; null where there are none
     * @param settledAt since when it is done, or known that it will not be; null while it is under way
     * @param timeliness of {@code settledAt}; null while it is under way
     * @param attachments the files that go with it
     */
    record TaskReported(
            EventHead head,
            Occurrence occurrence,
            int reportVersion,
            Progress progress,
            List<ChannelCount> counts,
            @Nullable String words,
            @Nullable Instant settledAt,
            @Nullable Timeliness timeliness,
            List<Attachment> attachments)
            implements TaskEvent {
        public TaskReported {
            counts = List.copyOf(counts);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * What a unit that takes part did; it replaces what it said before.
     *
     * @param reportVersion 1 for the first, then one more each time
     * @param attachments the files that go with it
     */
    record TaskAddedTo(
            EventHead head,
            Occurrence occurrence,
            int reportVersion,
            List<ChannelCount> counts,
            @Nullable String words,
            List<Attachment> attachments)
            implements TaskEvent {
        public TaskAddedTo {
            counts = List.copyOf(counts);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * Somebody is to be reminded of a task whose result is not there, by the schedule or because its standing body wants it
     * now.
     *
     * @param unitName of the unit that leads it, as it is called on the day
     * @param content of the task
     * @param planNumber of the plan's document
     * @param due the due date as it stands on the day
     * @param step which of the schedule; each is said once
     * @param addressees whom it is for; each of them once
     * @param sentence what the standing body adds, in one line; null where it adds nothing
     */
    record TaskReminded(
            EventHead head,
            Occurrence occurrence,
            Name unitName,
            Name content,
            String planNumber,
            LocalDate due,
            Step step,
            List<Addressee> addressees,
            @Nullable String sentence)
            implements TaskEvent {
        public TaskReminded {
            addressees = List.copyOf(addressees);
        }
    }
}
