package vn.wardpulse.notification.reminder;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.wire.Wire;

/** The reminders that were taken from the log, each under its position, and the deliveries that they gave rise to. */
final class Reminders {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource domainClock;
    private final InstantSource wallClock;
    private final Duration worthSending;

    Reminders(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            InstantSource domainClock,
            InstantSource wallClock,
            Duration worthSending) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.domainClock = domainClock;
        this.wallClock = wallClock;
        this.worthSending = worthSending;
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
        Instant at = reminder.head().at();
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
        if (taken > 0 && at.plus(worthSending).isAfter(domainClock.instant())) {
            reminder.addressees().forEach(addressee -> address(position, addressee));
        }
    }

    /** To everybody who holds the office now and has an address; to who wants no mail, without sending any. */
    private void address(long position, Addressee addressee) {
        jdbc.update(
                """
                insert into delivery (reminder, person, state, next_at, settled_at)
                select ?, name, case when opted_out then 'UNWANTED' else 'WAITING' end, at, case when opted_out then at end
                from person, (values (?::timestamptz)) as moment (at)
                where unit = ? and ? = any (offices) and email is not null
                on conflict do nothing
                """,
                position,
                Timestamp.from(wallClock.instant()),
                addressee.unit().value(),
                addressee.office().name());
    }
}
