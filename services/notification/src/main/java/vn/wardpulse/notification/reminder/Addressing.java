package vn.wardpulse.notification.reminder;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.reminder.Addressee;

/** Gives rise to the letters of a reminder: to everybody who holds the office now. */
final class Addressing {

    /** What a letter reminds of; named as its column. */
    enum Of {
        REMINDER,
        TASK_REMINDER,
        REQUEST_REMINDER
    }

    private final JdbcTemplate jdbc;
    private final InstantSource domainClock;
    private final InstantSource wallClock;
    private final Duration worthSending;

    /** @param worthSending after which nobody is written to any more */
    Addressing(JdbcTemplate jdbc, InstantSource domainClock, InstantSource wallClock, Duration worthSending) {
        this.jdbc = jdbc;
        this.domainClock = domainClock;
        this.wallClock = wallClock;
        this.worthSending = worthSending;
    }

    void address(Of what, EventHead head, Iterable<Addressee> addressees) {
        if (head.at().plus(worthSending).isAfter(domainClock.instant())) {
            Instant now = wallClock.instant();
            addressees.forEach(addressee -> address(what, head.position(), addressee, now));
        }
    }

    /** To whoever has an address; to who wants no mail, without sending any. */
    private void address(Of what, long position, Addressee addressee, Instant now) {
        jdbc.update(
                """
                insert into delivery (%s, person, state, next_at, settled_at)
                select ?, name, case when opted_out then 'UNWANTED' else 'WAITING' end, at, case when opted_out then at end
                from person, (values (?::timestamptz)) as moment (at)
                where unit = ? and ? = any (offices) and email is not null
                on conflict do nothing
                """.formatted(what.name().toLowerCase(Locale.ROOT)),
                position,
                Timestamp.from(now),
                addressee.unit().value(),
                addressee.office().name());
    }
}
