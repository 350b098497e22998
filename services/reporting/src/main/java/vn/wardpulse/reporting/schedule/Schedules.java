package vn.wardpulse.reporting.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.web.Fault;

/** The table of schedules. One that is deleted stays, so that what it sent can be told; nobody sees it any more. */
@Component
class Schedules {

    private static final String SELECT =
            "select id, owner, plan, paused, due_after, stopped, made_at from schedule where deleted_at is null";

    private final JdbcClient jdbc;

    Schedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's, the oldest first. */
    List<Schedule> of(String owner) {
        return jdbc.sql(SELECT + " and owner = :owner order by made_at, id")
                .param("owner", owner)
                .query(Schedules::schedule)
                .list();
    }

    List<Schedule> active() {
        return jdbc.sql(SELECT + " and not paused and stopped is null order by id")
                .query(Schedules::schedule)
                .list();
    }

    Optional<Schedule> find(UUID id, String owner) {
        return jdbc.sql(SELECT + " and id = :id and owner = :owner")
                .param("id", id)
                .param("owner", owner)
                .query(Schedules::schedule)
                .optional();
    }

    /** As it is now, and stays until the running transaction has ended; nothing if it is gone or another has it. */
    Optional<Schedule> lock(UUID id) {
        return jdbc.sql(SELECT + " and id = :id for no key update skip locked")
                .param("id", id)
                .query(Schedules::schedule)
                .optional();
    }

    void keep(Schedule schedule) {
        Fault stopped = schedule.stopped();
        jdbc.sql("""
                insert into schedule (id, owner, plan, paused, due_after, stopped, made_at)
                values (:id, :owner, :plan::jsonb, :paused, :dueAfter, :stopped::jsonb, :madeAt)
                on conflict (id) do update set
                  plan = excluded.plan, paused = excluded.paused, due_after = excluded.due_after,
                  stopped = excluded.stopped
                """)
                .param("id", schedule.id())
                .param("owner", schedule.owner())
                .param("plan", Wire.mapper().writeValueAsString(schedule.wanted()))
                .param("paused", schedule.paused())
                .param("dueAfter", Timestamp.from(schedule.dueAfter()))
                .param("stopped", stopped == null ? null : Wire.mapper().writeValueAsString(stopped))
                .param("madeAt", Timestamp.from(schedule.madeAt()))
                .update();
    }

    /** Moments up to {@code due} are settled. */
    void settled(UUID id, Instant due) {
        jdbc.sql("update schedule set due_after = greatest(due_after, :due) where id = :id")
                .param("due", Timestamp.from(due))
                .param("id", id)
                .update();
    }

    void stop(UUID id, Fault reason) {
        jdbc.sql("update schedule set stopped = :reason::jsonb where id = :id")
                .param("reason", Wire.mapper().writeValueAsString(reason))
                .param("id", id)
                .update();
    }

    void delete(UUID id, Instant at) {
        jdbc.sql("update schedule set deleted_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    long stopped() {
        return jdbc.sql("select count(*) from schedule where deleted_at is null and stopped is not null")
                .query(Long.class)
                .single();
    }

    private static Schedule schedule(ResultSet row, int number) throws SQLException {
        @Nullable String stopped = row.getString("stopped");
        return new Schedule(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                Wire.mapper().readValue(row.getString("plan"), Wanted.class),
                row.getBoolean("paused"),
                row.getTimestamp("due_after").toInstant(),
                stopped == null ? null : Wire.mapper().readValue(stopped, Fault.class),
                row.getTimestamp("made_at").toInstant());
    }
}
