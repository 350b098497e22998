package vn.wardpulse.submission.task;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.task.Occurrence;

/** The rows of {@code task_occurrence}. Methods that change something want a transaction. */
final class OccurrenceTable {

    private final JdbcTemplate jdbc;

    OccurrenceTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Occurrence, Row> all() {
        Map<Occurrence, Row> all = new HashMap<>();
        jdbc.query("select " + Row.COLUMNS + " from task_occurrence", row -> {
            Row known = Row.of(row, 0);
            all.put(known.occurrence(), known);
        });
        return all;
    }

    /**
     * Those that the plans still ask for, by due date.
     *
     * @param year in which their time ends; null for all
     * @param orPending whether also those of other years of which there is no result
     * @param plan whose they are; null for any
     * @param under units that are looked at; null for all
     * @param reached units that count; null for all
     * @param watched plans of which all units count
     */
    List<Row> asked(
            @Nullable Integer year,
            boolean orPending,
            @Nullable PlanCode plan,
            @Nullable Set<UnitId> under,
            @Nullable Set<UnitId> reached,
            Set<PlanCode> watched) {
        String named = plan == null ? null : plan.value();
        String[] units = ids(under);
        String[] reach = ids(reached);
        String[] plans = watched.stream().map(PlanCode::value).toArray(String[]::new);
        return jdbc.query(
                "select " + Row.COLUMNS + """
                 from task_occurrence
                where state <> 'DROPPED'
                  and (?::int is null or extract(year from last_day) = ?
                       or ? and state in ('OPEN', 'UNDER_WAY'))
                  and (?::text is null or plan = ?)
                  and (?::text[] is null or unit = any (?::text[]))
                  and (?::text[] is null or unit = any (?::text[]) or plan = any (?::text[]))
                order by due, plan, number, slot, unit
                """,
                Row::of,
                year,
                year,
                orPending,
                named,
                named,
                units,
                units,
                reach,
                reach,
                plans);
    }

    private static String @Nullable [] ids(@Nullable Set<UnitId> units) {
        return units == null ? null : units.stream().map(UnitId::value).toArray(String[]::new);
    }

    List<Row> of(TaskId task, Slot slot) {
        return jdbc.query("select " + Row.COLUMNS + """
                 from task_occurrence where plan = ? and number = ? and slot = ? and state <> 'DROPPED' order by unit
                """, Row::of, task.plan().value(), task.number(), slot.value());
    }

    Optional<Row> lock(Occurrence occurrence) {
        return jdbc
                .query(
                        "select " + Row.COLUMNS + """
                         from task_occurrence where plan = ? and number = ? and slot = ? and unit = ? for update
                        """,
                        Row::of,
                        occurrence.task().plan().value(),
                        occurrence.task().number(),
                        occurrence.slot().value(),
                        occurrence.unit().value())
                .stream()
                .findFirst();
    }

    /** Adds those that are not there yet, and takes up again what had been dropped; returns these in the order given. */
    List<Row> open(List<Owed> owed, Instant now) {
        Map<Occurrence, Row> opened = new HashMap<>();
        jdbc.query(
                """
                insert into task_occurrence as known
                  (plan, number, slot, unit, first_day, last_day, opens, due, state, updated_at)
                select plan, number, slot, unit, first_day, last_day, opens, due, 'OPEN', ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[])
                     as owed (plan, number, slot, unit, first_day, last_day, opens, due)
                on conflict (plan, number, slot, unit) do update
                set state = 'OPEN', first_day = excluded.first_day, last_day = excluded.last_day,
                    opens = excluded.opens, due = excluded.due, due_said = null, updated_at = excluded.updated_at
                where known.state = 'DROPPED'
                returning\s
                """ + Row.COLUMNS,
                row -> {
                    Row known = Row.of(row, 0);
                    opened.put(known.occurrence(), known);
                },
                Timestamp.from(now),
                texts(owed, one -> one.occurrence().task().plan()),
                texts(owed, one -> one.occurrence().task().number()),
                texts(owed, one -> one.occurrence().slot()),
                texts(owed, one -> one.occurrence().unit()),
                texts(owed, one -> one.occasion().from()),
                texts(owed, one -> one.occasion().to()),
                texts(owed, one -> one.occasion().opens()),
                texts(owed, one -> one.occasion().due()));
        return owed.stream()
                .flatMap(one -> Stream.ofNullable(opened.get(one.occurrence())))
                .toList();
    }

    /** Takes over the days of {@code owed}; returns those that moved, as they stand now. */
    List<Row> move(List<Owed> owed) {
        return owed.stream().flatMap(one -> move(one).stream()).toList();
    }

    private Optional<Row> move(Owed owed) {
        return lock(owed.occurrence()).filter(locked -> moved(owed, locked)).map(locked -> {
            jdbc.update(
                    "update task_occurrence set first_day = ?, last_day = ?, opens = ?, due = ? where id = ?",
                    owed.occasion().from(),
                    owed.occasion().to(),
                    owed.occasion().opens(),
                    owed.occasion().due(),
                    locked.id());
            return lock(owed.occurrence()).orElseThrow();
        });
    }

    static boolean moved(Owed owed, Row known) {
        return !(owed.occasion().from().equals(known.from())
                && owed.occasion().to().equals(known.to())
                && owed.occasion().opens().equals(known.opens())
                && owed.occasion().due().equals(known.due()));
    }

    /** Drops those of which nothing was reported; returns them. */
    List<Row> drop(List<Row> rows, Instant now) {
        return rows.stream()
                .filter(row -> jdbc.update(
                                "update task_occurrence set state = 'DROPPED', updated_at = ? where id = ? and state = 'OPEN'",
                                Timestamp.from(now),
                                row.id())
                        > 0)
                .toList();
    }

    /** Marks at most {@code most} whose due date was over before {@code today} and was not said to be. */
    List<Row> pass(LocalDate today, int most) {
        return jdbc.query("""
                update task_occurrence set due_said = due where id in (
                    select id from task_occurrence
                    where state <> 'DROPPED' and due < ? and due_said is distinct from due
                    order by due, id limit ? for update)
                returning\s
                """ + Row.COLUMNS, Row::of, today, most).stream()
                .sorted(java.util.Comparator.comparing(Row::due).thenComparing(Row::id))
                .toList();
    }

    void settle(long id, TaskState state, int latest, @Nullable Instant settledAt, Instant now) {
        jdbc.update(
                "update task_occurrence set state = ?, latest = ?, settled_at = ?, updated_at = ? where id = ?",
                state.name(),
                latest,
                settledAt == null ? null : Timestamp.from(settledAt),
                Timestamp.from(now),
                id);
    }

    /** Marks that a step is said; false if it was before. */
    boolean remind(Row row, String step, Instant at) {
        int claimed = jdbc.update(
                "insert into task_reminder (occurrence, step, due, at) values (?, ?, ?, ?) on conflict do nothing",
                row.id(),
                step,
                row.due(),
                Timestamp.from(at));
        if (claimed > 0) {
            jdbc.update("update task_occurrence set reminded_at = ? where id = ?", Timestamp.from(at), row.id());
        }
        return claimed > 0;
    }

    private static String[] texts(List<Owed> owed, Function<Owed, Object> column) {
        return owed.stream().map(one -> column.apply(one).toString()).toArray(String[]::new);
    }
}
