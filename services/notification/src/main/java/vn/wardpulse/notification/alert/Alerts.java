package vn.wardpulse.notification.alert;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.notification.webhook.Posts;

/** The alerts that were taken from the log, each under its position, and what they gave rise to. */
final class Alerts {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Posts posts;
    private final InstantSource domainClock;
    private final InstantSource wallClock;
    private final Duration worthSending;

    Alerts(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Posts posts,
            InstantSource domainClock,
            InstantSource wallClock,
            Duration worthSending) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.posts = posts;
        this.domainClock = domainClock;
        this.wallClock = wallClock;
        this.worthSending = worthSending;
    }

    /** Takes those that nobody has taken before; one that comes again finds its position taken and does nothing. */
    void take(Collection<AlertRaised> alerts) {
        List<Long> known = jdbc.queryForList("select position from alert where position = any (?)", Long.class, (Object)
                alerts.stream().map(alert -> alert.head().position()).toArray(Long[]::new));
        transaction.executeWithoutResult(status -> alerts.stream()
                .filter(alert -> !known.contains(alert.head().position()))
                .forEach(this::take));
    }

    private void take(AlertRaised alert) {
        int taken = jdbc.update(
                """
                insert into alert (position, subscription, watcher, body) values (?, ?, ?, ?::jsonb)
                on conflict do nothing
                """,
                alert.head().position(),
                alert.subscription(),
                alert.watcher(),
                Wire.mapper().writeValueAsString(alert));
        if (taken == 0 || !alert.head().at().plus(worthSending).isAfter(domainClock.instant())) {
            return;
        }
        if (alert.email()) {
            address(alert);
        }
        if (alert.webhook() != null) {
            posts.address(alert);
        }
    }

    /** If they have an address; to who wants no mail, without sending any. */
    private void address(AlertRaised alert) {
        jdbc.update("""
                insert into delivery (alert, person, state, next_at, settled_at)
                select ?, name, case when opted_out then 'UNWANTED' else 'WAITING' end, at, case when opted_out then at end
                from person, (values (?::timestamptz)) as moment (at)
                where name = ? and email is not null
                on conflict do nothing
                """, alert.head().position(), Timestamp.from(wallClock.instant()), alert.watcher());
    }
}
