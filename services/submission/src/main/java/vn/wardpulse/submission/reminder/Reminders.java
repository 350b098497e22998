package vn.wardpulse.submission.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.definition.Definitions;

/**
 * Says what is due to be reminded, and never twice: a step is marked and said in one transaction, so a crash, a restart,
 * a second instance and another schedule or due date find it marked. Who then gets what, and how, is not its business.
 */
public final class Reminders {

    /** So many are said in one transaction. */
    private static final int BATCH = 500;

    private final ReminderTable table;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Reminders(ReminderTable table, Outbox outbox, TransactionTemplate transaction) {
        this.table = table;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Says the steps whose day has come, of all reports that are not handed in. */
    public void say(Cause cause, LocalDate today, Definitions definitions) {
        Notice notice = new Notice(definitions, today);
        List<Due> due = Due.on(today, definitions);
        for (int from = 0; from < due.size(); from += BATCH) {
            List<Due> batch = due.subList(from, Math.min(from + BATCH, due.size()));
            transaction.executeWithoutResult(status -> outbox.append(
                    Topics.REMINDERS,
                    cause,
                    table.claim(batch, today, cause.at()).stream()
                            .<Function<EventHead, ReminderDue>>map(claimed -> head -> notice.about(
                                    head,
                                    claimed.said().obligation(),
                                    claimed.due(),
                                    claimed.said().step(),
                                    null))
                            .toList()));
        }
    }

    /**
     * Says that somebody wants the unit reminded now, in the caller's transaction; empty if somebody did so today.
     *
     * @param report the report's row
     * @param sentence what they add, or null
     */
    public Optional<ReminderDue> ask(
            long report,
            Obligation obligation,
            LocalDate due,
            Cause cause,
            LocalDate today,
            Definitions definitions,
            @Nullable String sentence) {
        if (!table.claim(report, due, today, cause.at())) {
            return Optional.empty();
        }
        Notice notice = new Notice(definitions, today);
        return Optional.of(outbox.append(
                Topics.REMINDERS, cause, head -> notice.about(head, obligation, due, Step.BY_HAND, sentence)));
    }
}
