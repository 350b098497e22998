package vn.wardpulse.notification.reminder;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.request.RequestEvent.RequestChased;
import vn.wardpulse.model.wire.Wire;

/** The reminders of requests that were taken from the log, each under its position. What else is said of them is not for here. */
final class RequestReminders {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Addressing addressing;

    RequestReminders(JdbcTemplate jdbc, TransactionTemplate transaction, Addressing addressing) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.addressing = addressing;
    }

    /** Takes those that nobody has taken before; one that comes again finds its position taken and does nothing. */
    void take(Collection<RequestEvent> said) {
        transaction.executeWithoutResult(status -> said.stream()
                .filter(RequestChased.class::isInstance)
                .map(RequestChased.class::cast)
                .filter(RequestReminders::saysEnough)
                .forEach(this::take));
    }

    /** Those of the first kind had neither names nor addressees; there is nobody to write to, and nothing to write. */
    private static boolean saysEnough(RequestChased reminder) {
        return reminder.unitName() != null && reminder.byName() != null && reminder.title() != null;
    }

    private void take(RequestChased reminder) {
        int taken = jdbc.update(
                "insert into request_reminder (position, unit, body) values (?, ?, ?::jsonb) on conflict do nothing",
                reminder.head().position(),
                reminder.asked().unit().value(),
                Wire.mapper().writeValueAsString(reminder));
        if (taken > 0) {
            addressing.address(Addressing.Of.REQUEST_REMINDER, reminder.head(), reminder.addressees());
        }
    }
}
