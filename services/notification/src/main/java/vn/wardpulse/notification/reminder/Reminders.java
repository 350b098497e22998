package vn.wardpulse.notification.reminder;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.wire.Wire;

/** The reminders that were taken from the log, each under its position, and the deliveries that they gave rise to. */
final class Reminders {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Addressing addressing;

    Reminders(JdbcTemplate jdbc, TransactionTemplate transaction, Addressing addressing) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.addressing = addressing;
    }

    /** Takes those that nobody has taken before; one that comes again finds its position taken and does nothing. */
    void take(Collection<ReminderDue> reminders) {
        Set<Long> known = known(reminders);
        transaction.executeWithoutResult(status -> reminders.stream()
                .filter(reminder -> !known.contains(reminder.head().position()))
                .forEach(this::take));
    }

    private Set<Long> known(Collection<ReminderDue> reminders) {
        Long[] positions =
                reminders.stream().map(reminder -> reminder.head().position()).toArray(Long[]::new);
        return new HashSet<>(jdbc.queryForList(
                "select position from reminder where position = any (?)", Long.class, (Object) positions));
    }

    private void take(ReminderDue reminder) {
        long position = reminder.head().position();
        int taken = jdbc.update(
                """
                insert into reminder (position, unit, form, period, due, body)
                values (?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
                """,
                position,
                reminder.obligation().unit().value(),
                reminder.obligation().form().value(),
                reminder.obligation().period().toString(),
                reminder.due(),
                Wire.mapper().writeValueAsString(reminder));
        if (taken > 0) {
            addressing.address(Addressing.Of.REMINDER, reminder.head(), reminder.addressees());
        }
    }
}
