package vn.wardpulse.model.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Event;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Timeliness;

/**
 * What happened to a request at one of the units that it was sent to. All events of a unit stand in one partition, in the
 * order in which they happened; readers that meet them out of order go by {@link EventHead#position()}.
 */
public sealed interface RequestEvent extends Event {

    Asked asked();

    /**
     * The unit is asked; an answer is due by the end of {@code due}.
     *
     * @param by the unit in whose name it is asked
     * @param reason what it is for
     * @param sent the day on which it was sent; it counts in the periods and under the ancestors of this day
     * @param plan under which it is asked; null where under none
     * @param questions in their order
     */
    record RequestSent(
            EventHead head,
            Asked asked,
            UnitId by,
            String title,
            String reason,
            LocalDate sent,
            LocalDate due,
            @Nullable PlanCode plan,
            List<Question> questions)
            implements RequestEvent {
        public RequestSent {
            questions = List.copyOf(questions);
            if (questions.isEmpty()) {
                throw new IllegalArgumentException("request %s asks nothing".formatted(asked));
            }
        }
    }

    /**
     * What the unit answers now; it replaces what it answered before.
     *
     * @param answerVersion 1 for the first, then one more each time
     * @param answers in the order of the questions; those that are left open are not there
     * @param receivedAt when the first answer came
     * @param timeliness of {@code receivedAt}
     */
    record RequestAnswered(
            EventHead head,
            Asked asked,
            int answerVersion,
            List<Answer> answers,
            Instant receivedAt,
            Timeliness timeliness)
            implements RequestEvent {
        public RequestAnswered {
            answers = List.copyOf(answers);
        }
    }

    /** The due date has passed, answered or not. */
    record RequestDuePassed(EventHead head, Asked asked, LocalDate due) implements RequestEvent {}

    /**
     * The unit is to be reminded, by the schedule or because whoever asks wants it now.
     *
     * @param unitName of the unit that is asked, as it is called on the day; null in what was said before it was told
     * @param byName of the unit in whose name it is asked, likewise
     * @param title of the request, likewise
     * @param step which of the schedule; each is said once
     * @param addressees whom it is for; each of them once; none in what was said before they were told
     * @param sentence what whoever asks adds; null where they add nothing
     */
    record RequestChased(
            EventHead head,
            Asked asked,
            @Nullable Name unitName,
            @Nullable Name byName,
            @Nullable String title,
            LocalDate due,
            Step step,
            List<Addressee> addressees,
            @Nullable String sentence)
            implements RequestEvent {
        public RequestChased {
            addressees = List.copyOf(addressees);
        }
    }

    /** Nothing more is expected of the unit, answered or not. */
    record RequestClosed(EventHead head, Asked asked) implements RequestEvent {}
}
