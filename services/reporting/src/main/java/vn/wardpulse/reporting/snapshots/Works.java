package vn.wardpulse.reporting.snapshots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.web.Fault;

/** The long work that is on record. */
@Component
class Works {

    /** So often work is begun that is cut off every time. */
    static final int ATTEMPTS = 3;

    private static final String COLUMNS = """
            id, kind, state, unit, number, wish, asked_by, asked_by_name, asked_at, attempts, stage, done, steps,
            began_at, ended_at, faults\
            """;

    private final JdbcClient jdbc;
    private final Clock domainClock;

    Works(JdbcClient jdbc, @Qualifier("domainClock") Clock domainClock) {
        this.jdbc = jdbc;
        this.domainClock = domainClock;
    }

    /**
     * Takes work in, but for what the same person has asked for already and still waits for.
     *
     * @param number null for a snapshot that is yet to be made
     */
    Work ask(Work.Kind kind, UnitId unit, @Nullable Integer number, Work.Asked asked, Manifest.Person by) {
        return open(kind, number, asked, by).orElseGet(() -> added(kind, unit, number, asked, by));
    }

    private Optional<Work> open(Work.Kind kind, @Nullable Integer number, Work.Asked asked, Manifest.Person by) {
        return jdbc.sql("""
                select id from snapshot_work
                where state in ('waiting', 'running') and not cancel and kind = :kind
                  and number is not distinct from :number::integer and wish = :wish and asked_by = :by
                order by id
                limit 1
                """)
                .param("kind", kind.word())
                .param("number", number)
                .param("wish", Wire.mapper().writeValueAsString(asked))
                .param("by", by.account())
                .query(Integer.class)
                .optional()
                .flatMap(this::find);
    }

    private Work added(Work.Kind kind, UnitId unit, @Nullable Integer number, Work.Asked asked, Manifest.Person by) {
        int id = jdbc.sql("""
                insert into snapshot_work (kind, unit, number, wish, asked_by, asked_by_name, asked_at)
                values (:kind, :unit, :number, :wish, :by, :name, :at)
                returning id
                """)
                .param("kind", kind.word())
                .param("unit", unit.value())
                .param("number", number)
                .param("wish", Wire.mapper().writeValueAsString(asked))
                .param("by", by.account())
                .param("name", by.name())
                .param("at", now())
                .query(Integer.class)
                .single();
        return find(id).orElseThrow();
    }

    Optional<Work> find(int id) {
        return jdbc.sql("select " + COLUMNS + ", result from snapshot_work where id = :id")
                .param("id", id)
                .query((row, n) -> work(row, outcome(row.getString("result"))))
                .optional();
    }

    /** Newest first, without what came of them; what is hidden takes nobody's place. */
    List<Work> latest(Predicate<Work> shown, int most) {
        return jdbc
                .sql("select " + COLUMNS + " from snapshot_work order by id desc")
                .query((row, n) -> work(row, null))
                .list()
                .stream()
                .filter(shown)
                .limit(most)
                .toList();
    }

    /** Whether anything waits, or runs, or ran when a process ended. */
    boolean anyOpen() {
        return jdbc.sql("select exists (select from snapshot_work where state in ('waiting', 'running'))")
                .query(Boolean.class)
                .single();
    }

    /** To be asked by the one worker that there is: what runs then is what somebody left. */
    void takeUp() {
        jdbc.sql("""
                update snapshot_work set state = 'failed', ended_at = :now, faults = :faults
                where state = 'running' and attempts >= :attempts
                """)
                .param("now", now())
                .param("faults", Wire.mapper().writeValueAsString(List.of(interrupted())))
                .param("attempts", ATTEMPTS)
                .update();
        jdbc.sql("update snapshot_work set state = 'waiting' where state = 'running'")
                .update();
    }

    private static Fault interrupted() {
        return Fault.error(
                "work-interrupted",
                "state",
                "Đã bị ngắt %d lần khi đang chạy. Thử lại sau; nếu vẫn vậy, báo quản trị hệ thống.".formatted(ATTEMPTS),
                "It was cut off %d times while it ran. Try again later; if that goes on, tell an administrator."
                        .formatted(ATTEMPTS));
    }

    /** Begins the one that has waited longest. */
    Optional<Work> begin() {
        return jdbc.sql("""
                update snapshot_work
                set state = 'running', attempts = attempts + 1, began_at = :now, stage = null, done = 0, steps = 0
                where id = (select id from snapshot_work where state = 'waiting' order by id limit 1)
                  and state = 'waiting'
                returning\s""" + COLUMNS)
                .param("now", now())
                .query((row, n) -> work(row, null))
                .optional();
    }

    /**
     * Says how far it is.
     *
     * @throws WorkEnded if somebody wants it to end, or somebody else has taken it up
     */
    void tell(Work work, Progress.Stage stage, int done, int of) {
        Optional<Boolean> cancel = jdbc.sql("""
                update snapshot_work set stage = :stage, done = :done, steps = :steps
                where id = :id and state = 'running' and attempts = :attempts
                returning cancel
                """)
                .param("stage", word(stage))
                .param("done", done)
                .param("steps", of)
                .param("id", work.id())
                .param("attempts", work.attempts())
                .query(Boolean.class)
                .optional();
        if (cancel.orElse(true)) {
            throw new WorkEnded("work %d is not wanted any more".formatted(work.id()));
        }
    }

    Freezing.@Nullable Standpoint standpoint(int id) {
        return jdbc.sql(
                        "select reports, catalogue, taken_at from snapshot_work where id = :id and taken_at is not null")
                .param("id", id)
                .query((row, n) -> new Freezing.Standpoint(
                        new Manifest.Position(row.getLong("reports"), row.getLong("catalogue")),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(null);
    }

    void settled(int id, Freezing.Standpoint standpoint) {
        jdbc.sql("""
                update snapshot_work set reports = :reports, catalogue = :catalogue, taken_at = :takenAt
                where id = :id
                """)
                .param("reports", standpoint.position().reports())
                .param("catalogue", standpoint.position().catalogue())
                .param("takenAt", standpoint.takenAt().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /**
     * It has come to its end.
     *
     * @throws WorkEnded if it was cancelled before, or somebody else has taken it up
     */
    void done(Work work, @Nullable Integer number, Work.Outcome outcome) {
        int ended = jdbc.sql("""
                update snapshot_work
                set state = 'done', ended_at = :now, number = coalesce(:number, number), result = :result
                where id = :id and state = 'running' and attempts = :attempts and not cancel
                """)
                .param("now", now())
                .param("number", number)
                .param("result", Wire.mapper().writeValueAsString(outcome))
                .param("id", work.id())
                .param("attempts", work.attempts())
                .update();
        if (ended == 0) {
            throw new WorkEnded("work %d is not wanted any more".formatted(work.id()));
        }
    }

    void failed(Work work, List<Fault> faults) {
        int mine = jdbc.sql("""
                update snapshot_work set state = 'failed', ended_at = :now, faults = :faults
                where id = :id and state = 'running' and attempts = :attempts
                """)
                .param("now", now())
                .param("faults", Wire.mapper().writeValueAsString(faults))
                .param("id", work.id())
                .param("attempts", work.attempts())
                .update();
        withoutFile(work, mine);
    }

    /** What waits is cancelled at once, what runs as soon as it hears of it; what has ended stays as it is. */
    void cancel(int id) {
        jdbc.sql("""
                update snapshot_work
                set cancel = true,
                    state = case state when 'waiting' then 'cancelled' else state end,
                    ended_at = case state when 'waiting' then :now end
                where id = :id and state in ('waiting', 'running')
                """).param("now", now()).param("id", id).update();
    }

    /** It runs no more: it was cancelled, or it waits to be taken up again. */
    void left(Work work) {
        int mine = jdbc.sql("""
                update snapshot_work
                set state = case when cancel then 'cancelled' else 'waiting' end,
                    ended_at = case when cancel then :now::timestamptz end
                where id = :id and state = 'running' and attempts = :attempts
                """)
                .param("now", now())
                .param("id", work.id())
                .param("attempts", work.attempts())
                .update();
        withoutFile(work, mine);
    }

    /**
     * Half a file is none.
     *
     * @param mine 0 if somebody else has taken the work up, whose file it is then
     */
    private void withoutFile(Work work, int mine) {
        if (mine > 0) {
            jdbc.sql("delete from snapshot_file_part where work = :id")
                    .param("id", work.id())
                    .update();
        }
    }

    /** Forgets what ended so long ago. */
    void forget(Duration age) {
        jdbc.sql("delete from snapshot_work where ended_at < :before")
                .param("before", domainClock.instant().minus(age).atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return domainClock.instant().atOffset(ZoneOffset.UTC);
    }

    static String word(Progress.Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Work work(ResultSet row, Work.@Nullable Outcome outcome) throws SQLException {
        int number = row.getInt("number");
        boolean none = row.wasNull();
        String faults = row.getString("faults");
        return new Work(
                row.getInt("id"),
                Work.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Work.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new UnitId(row.getString("unit")),
                none ? null : number,
                Wire.mapper().readValue(row.getString("wish"), Work.Asked.class),
                new Manifest.Person(row.getString("asked_by"), row.getString("asked_by_name")),
                moment(row.getObject("asked_at", OffsetDateTime.class)),
                row.getString("stage"),
                row.getInt("done"),
                row.getInt("steps"),
                row.getInt("attempts"),
                perhaps(row.getObject("began_at", OffsetDateTime.class)),
                perhaps(row.getObject("ended_at", OffsetDateTime.class)),
                faults == null ? List.of() : List.of(Wire.mapper().readValue(faults, Fault[].class)),
                outcome);
    }

    private static Instant moment(OffsetDateTime at) {
        return at.toInstant();
    }

    private static @Nullable Instant perhaps(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Work.@Nullable Outcome outcome(@Nullable String result) {
        return result == null ? null : Wire.mapper().readValue(result, Work.Outcome.class);
    }
}
