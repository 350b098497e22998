package vn.wardpulse.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.request.RequestEvent.RequestChased;
import vn.wardpulse.model.task.TaskEvent.TaskReminded;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.notification.person.Language;

/** The table of deliveries. Every change is a transaction of its own. */
final class Deliveries {

    /** Longer than any talk with a mail server: what is SENDING for so long was left behind by a crash. */
    private static final Duration LONGEST_TALK = Duration.ofMinutes(5);

    private final JdbcTemplate jdbc;
    private final InstantSource wallClock;
    private final Duration retryAfter;
    private final int attempts;

    Deliveries(JdbcTemplate jdbc, InstantSource wallClock, Duration retryAfter, int attempts) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
        this.retryAfter = retryAfter;
        this.attempts = attempts;
    }

    /** Claims the next one that is to be tried now; committed before anybody speaks to a server. */
    Optional<Delivery> claim() {
        Instant now = wallClock.instant();
        return jdbc
                .query("""
                        update delivery d set state = 'SENDING', attempts = attempts + 1, next_at = ?
                        from person p
                        where p.name = d.person and d.id = (
                          select w.id from delivery w join person wants on wants.name = w.person
                          where w.state = 'WAITING' and w.next_at <= ?
                            and wants.email is not null and not wants.opted_out
                          order by w.next_at, w.reminder, w.alert, w.task_reminder, w.request_reminder, w.person
                          limit 1 for update of w skip locked)
                        returning d.id, (select body from reminder where position = d.reminder) as reminder,
                          (select body from alert where position = d.alert) as alert,
                          (select body from task_reminder where position = d.task_reminder) as task,
                          (select body from request_reminder where position = d.request_reminder) as request, d.person,
                          coalesce(p.display_name, p.name) as display_name, p.email, p.language, d.attempts
                        """, Deliveries::delivery, Timestamp.from(now.plus(LONGEST_TALK)), Timestamp.from(now))
                .stream()
                .findFirst();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                occasion(row),
                row.getString("person"),
                row.getString("display_name"),
                row.getString("email"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getInt("attempts"));
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        String alert = row.getString("alert");
        if (alert != null) {
            return new Occasion.Alert(Wire.mapper().readValue(alert, AlertRaised.class));
        }
        String task = row.getString("task");
        if (task != null) {
            return new Occasion.Task(Wire.mapper().readValue(task, TaskReminded.class));
        }
        String request = row.getString("request");
        return request != null
                ? new Occasion.Request(Wire.mapper().readValue(request, RequestChased.class))
                : new Occasion.Reminder(Wire.mapper().readValue(row.getString("reminder"), ReminderDue.class));
    }

    void settle(Delivery delivery, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent() -> settle(delivery, DeliveryState.SENT, null);
            case Outcome.Never(String problem) -> settle(delivery, DeliveryState.REFUSED, problem);
            case Outcome.Unknown(String problem) -> settle(delivery, DeliveryState.UNKNOWN, problem);
            case Outcome.NotNow(String problem)
            when delivery.attempts() >= attempts -> settle(delivery, DeliveryState.FAILED, problem);
            case Outcome.NotNow(String problem) -> tryAgain(delivery, problem);
        }
    }

    /** Each pause is twice as long as the one before. */
    private void tryAgain(Delivery delivery, String problem) {
        Duration pause = retryAfter.multipliedBy(1L << (delivery.attempts() - 1));
        jdbc.update("""
                update delivery set state = 'WAITING', next_at = ?, problem = ?
                where id = ? and state = 'SENDING'
                """, Timestamp.from(wallClock.instant().plus(pause)), problem, delivery.id());
    }

    private void settle(Delivery delivery, DeliveryState state, @Nullable String problem) {
        jdbc.update("""
                update delivery set state = ?, problem = ?, settled_at = ?
                where id = ? and state = 'SENDING'
                """, state.name(), problem, now(), delivery.id());
    }

    /** What a crash left between a server's yes and our own: perhaps sent, so never again. */
    int settleLeftBehind() {
        return jdbc.update("""
                update delivery set state = 'UNKNOWN', settled_at = ?, problem = 'stopped while it was being sent'
                where state = 'SENDING' and next_at <= ?
                """, now(), now());
    }

    /** Whoever does not want it any more does not get it. */
    int settleUnwanted() {
        return jdbc.update("""
                update delivery d set state = 'UNWANTED', settled_at = ? from person p
                where d.state = 'WAITING' and p.name = d.person and (p.opted_out or p.email is null)
                """, now());
    }

    /** There is no mail server: says so of all that wait, instead of letting them wait for something long past. */
    int settleWithoutServer() {
        return jdbc.update(
                "update delivery set state = 'NOT_CONFIGURED', settled_at = ? where state = 'WAITING'", now());
    }

    long waiting() {
        Long waiting =
                jdbc.queryForObject("select count(*) from delivery where state in ('WAITING', 'SENDING')", Long.class);
        return waiting == null ? 0 : waiting;
    }

    private Timestamp now() {
        return Timestamp.from(wallClock.instant());
    }
}
