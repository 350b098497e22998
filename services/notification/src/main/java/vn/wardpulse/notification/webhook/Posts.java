package vn.wardpulse.notification.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.notification.NotificationSettings;

/** The table of posts. Every change is a transaction of its own, but for what an alert gives rise to. */
public final class Posts {

    /** Longer than any talk with a receiver: what is SENDING for so long was left behind by a crash. */
    private static final Duration LONGEST_TALK = Duration.ofMinutes(2);

    private final JdbcTemplate jdbc;
    private final InstantSource wallClock;
    private final NotificationSettings.Webhooks settings;

    Posts(JdbcTemplate jdbc, InstantSource wallClock, NotificationSettings.Webhooks settings) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
        this.settings = settings;
    }

    /** To the receiver of an alert, if it is its watcher's; in the transaction that takes the alert. */
    public void address(AlertRaised alert) {
        jdbc.update("""
                insert into post (id, webhook, alert, state, made_at, next_at)
                select gen_random_uuid(), id, ?, 'WAITING', ?, ? from webhook where id = ? and person = ?
                on conflict do nothing
                """, alert.head().position(), now(), now(), alert.webhook(), alert.watcher());
    }

    /** A test, unless one waits already. */
    void test(UUID webhook) {
        jdbc.update("""
                insert into post (id, webhook, state, made_at, next_at)
                select gen_random_uuid(), ?, 'WAITING', ?, ?
                where not exists (
                  select from post where webhook = ? and alert is null and state in ('WAITING', 'SENDING'))
                """, webhook, now(), now(), webhook);
    }

    /** Claims the next one that is to be tried now; committed before anybody speaks to a receiver. */
    Optional<Post> claim() {
        Instant now = wallClock.instant();
        return jdbc.query("""
                        update post p set state = 'SENDING', attempts = attempts + 1, next_at = ?
                        from webhook w
                        where w.id = p.webhook and p.id = (
                          select id from post where state in ('WAITING', 'SENDING') and next_at <= ?
                          order by next_at, id limit 1 for update skip locked)
                        returning p.id, p.made_at, p.attempts, (select body from alert where position = p.alert) as body,
                          w.id as webhook, w.person, w.url, w.secret, w.made_at as webhook_made_at
                        """, Posts::post, Timestamp.from(now.plus(LONGEST_TALK)), Timestamp.from(now)).stream()
                .findFirst();
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        String body = row.getString("body");
        return new Post(
                row.getObject("id", UUID.class),
                new Webhook(
                        row.getObject("webhook", UUID.class),
                        row.getString("person"),
                        row.getString("url"),
                        row.getString("secret"),
                        row.getTimestamp("webhook_made_at").toInstant()),
                body == null ? null : Wire.mapper().readValue(body, AlertRaised.class),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("attempts"));
    }

    /** A test is tried once: somebody waits for what comes of it. */
    void settle(Post post, Answer answer) {
        int most = post.alert() == null ? 1 : settings.attempts();
        switch (answer) {
            case Answer.Taken() -> settle(post, PostState.SENT, null);
            case Answer.Never(String problem) -> settle(post, PostState.REFUSED, problem);
            case Answer.NotNow(String problem) when post.attempts() >= most -> settle(post, PostState.FAILED, problem);
            case Answer.NotNow(String problem) -> tryAgain(post, problem);
        }
    }

    /** Each pause is twice as long as the one before. */
    private void tryAgain(Post post, String problem) {
        Duration pause = settings.retryAfter().multipliedBy(1L << (post.attempts() - 1));
        jdbc.update(
                "update post set state = 'WAITING', next_at = ?, problem = ? where id = ?",
                Timestamp.from(wallClock.instant().plus(pause)),
                problem,
                post.id());
    }

    private void settle(Post post, PostState state, @Nullable String problem) {
        jdbc.update(
                "update post set state = ?, problem = ?, settled_at = ? where id = ?",
                state.name(),
                problem,
                now(),
                post.id());
    }

    long waiting() {
        Long waiting =
                jdbc.queryForObject("select count(*) from post where state in ('WAITING', 'SENDING')", Long.class);
        return waiting == null ? 0 : waiting;
    }

    private Timestamp now() {
        return Timestamp.from(wallClock.instant());
    }
}
