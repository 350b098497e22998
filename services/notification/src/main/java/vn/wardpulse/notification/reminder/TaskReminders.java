package vn.wardpulse.notification.reminder;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.task.TaskEvent.TaskReminded;
import vn.wardpulse.model.wire.Wire;

/** The reminders of tasks that were taken from the log, each under its position. What else is said of tasks is not for here. */
final class TaskReminders {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Addressing addressing;

    TaskReminders(JdbcTemplate jdbc, TransactionTemplate transaction, Addressing addressing) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.addressing = addressing;
    }

    /** Takes those that nobody has taken before; one that comes again finds its position taken and does nothing. */
    void take(Collection<TaskEvent> said) {
        transaction.executeWithoutResult(status -> said.stream()
                .filter(TaskReminded.class::isInstance)
                .map(TaskReminded.class::cast)
                .forEach(this::take));
    }

    private void take(TaskReminded reminder) {
        int taken = jdbc.update(
                "insert into task_reminder (position, unit, body) values (?, ?, ?::jsonb) on conflict do nothing",
                reminder.head().position(),
                reminder.occurrence().unit().value(),
                Wire.mapper().writeValueAsString(reminder));
        if (taken > 0) {
            addressing.address(Addressing.Of.TASK_REMINDER, reminder.head(), reminder.addressees());
        }
    }
}
