package vn.wardpulse.notification.webhook;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of receivers. */
final class Webhooks {

    private final JdbcTemplate jdbc;

    Webhooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's, the oldest first, each with the last that was sent to it. */
    List<ShownWebhook> of(String person) {
        return jdbc.query("""
                select w.id, w.url, w.made_at, p.state, p.alert, p.attempts, p.problem,
                  coalesce(p.settled_at, p.made_at) as at
                from webhook w left join lateral (
                  select * from post where webhook = w.id order by made_at desc, id limit 1) p on true
                where person = ? order by w.made_at, w.id
                """, (row, n) -> ShownWebhook.of(row), person);
    }

    Optional<ShownWebhook> find(UUID id, String person) {
        return of(person).stream().filter(webhook -> webhook.id().equals(id)).findFirst();
    }

    /** With its secret. */
    Optional<Webhook> owned(UUID id, String person) {
        return jdbc
                .query(
                        "select id, person, url, secret, made_at from webhook where id = ? and person = ?",
                        (row, n) -> new Webhook(
                                row.getObject("id", UUID.class),
                                row.getString("person"),
                                row.getString("url"),
                                row.getString("secret"),
                                row.getTimestamp("made_at").toInstant()),
                        id,
                        person)
                .stream()
                .findFirst();
    }

    void keep(Webhook webhook) {
        jdbc.update(
                "insert into webhook (id, person, url, secret, made_at) values (?, ?, ?, ?, ?)",
                webhook.id(),
                webhook.person(),
                webhook.url(),
                webhook.secret(),
                Timestamp.from(webhook.madeAt()));
    }

    /** With everything that waits for it. */
    void delete(UUID id) {
        jdbc.update("delete from webhook where id = ?", id);
    }
}
