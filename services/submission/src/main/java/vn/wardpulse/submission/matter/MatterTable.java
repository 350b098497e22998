package vn.wardpulse.submission.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.web.Reader;

/** The rows of {@code matter} and {@code matter_step}. Methods that change something want a transaction. */
final class MatterTable {

    private final JdbcTemplate jdbc;

    MatterTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest first.
     *
     * @param running whether what is still open counts, whenever it was raised
     * @param under the units that are looked at; null for all
     * @param reached what one of these raised, has or had; null for all
     */
    List<Matter> all(
            @Nullable Integer year, boolean running, @Nullable Set<UnitId> under, @Nullable Set<UnitId> reached) {
        String[] units = ids(under);
        String[] reach = ids(reached);
        return jdbc.query("""
                select * from matter
                where (?::int is null or year = ? or ? and state = 'OPEN')
                  and (?::text[] is null or unit = any (?::text[]))
                  and (?::text[] is null or unit = any (?::text[]) or holders && ?::text[])
                order by raised_at desc, id
                """, MatterTable::matter, year, year, running, units, units, reach, reach, reach);
    }

    private static String @Nullable [] ids(@Nullable Set<UnitId> units) {
        return units == null ? null : units.stream().map(UnitId::value).toArray(String[]::new);
    }

    /** Everything that waits for an answer. */
    List<Matter> open() {
        return jdbc.query("select * from matter where state = 'OPEN' order by raised_at, id", MatterTable::matter);
    }

    Optional<Matter> of(UUID id) {
        return jdbc.query("select * from matter where id = ?", MatterTable::matter, id).stream()
                .findFirst();
    }

    Optional<Matter> lock(UUID id) {
        return jdbc.query("select * from matter where id = ? for update", MatterTable::matter, id).stream()
                .findFirst();
    }

    /** With the next number of its unit's year; false if there is one of this id. */
    boolean add(Matter matter, Reader by) {
        // So that two that are raised at once get numbers of their own.
        jdbc.query("select pg_advisory_xact_lock(hashtext(current_schema()), 3)", row -> {});
        return jdbc.update(
                        """
                        insert into matter (id, unit, year, number, field, words, raised, due, state, holder, holders,
                                            raised_at, raised_by)
                        select ?::uuid, ?, ?::int, coalesce(max(number), 0) + 1, ?, ?, ?::date, ?::date, 'OPEN', ?,
                               array[?]::text[], ?::timestamptz, ?
                        from matter where unit = ? and year = ?
                        on conflict (id) do nothing
                        """,
                        matter.id(),
                        matter.unit().value(),
                        matter.raised().getYear(),
                        matter.field().name(),
                        matter.words(),
                        matter.raised(),
                        matter.due(),
                        matter.holder().value(),
                        matter.holder().value(),
                        Timestamp.from(matter.raisedAt()),
                        by.displayName(),
                        matter.unit().value(),
                        matter.raised().getYear())
                > 0;
    }

    void handOn(Matter matter, UnitId to) {
        jdbc.update(
                "update matter set holder = ?, holders = holders || ?::text where id = ?",
                to.value(),
                to.value(),
                matter.id());
    }

    void settle(Matter matter, MatterState state, @Nullable Instant answeredAt) {
        jdbc.update(
                "update matter set state = ?, answered_at = ? where id = ?",
                state.name(),
                answeredAt == null ? null : Timestamp.from(answeredAt),
                matter.id());
    }

    /** Marks at most {@code most} that are unanswered after their day, which was not said. */
    List<Matter> pass(LocalDate today, int most) {
        return jdbc.query("""
                update matter set due_said = true where id in (
                    select id from matter where state = 'OPEN' and not due_said and due < ?
                    order by due, id limit ? for update)
                returning *
                """, MatterTable::matter, today, most);
    }

    void step(
            Matter matter,
            String by,
            String byName,
            UnitId unit,
            String act,
            @Nullable UnitId to,
            @Nullable String words,
            Instant at) {
        jdbc.update(
                """
                insert into matter_step (matter, step, at, by, by_name, unit, act, to_unit, words)
                select ?::uuid, coalesce(max(step), 0) + 1, ?::timestamptz, ?, ?, ?, ?, ?::text, ?::text
                from matter_step where matter = ?
                """,
                matter.id(),
                Timestamp.from(at),
                by,
                byName,
                unit.value(),
                act,
                to == null ? null : to.value(),
                words,
                matter.id());
    }

    /** In the order in which they happened. */
    List<MatterStep> steps(UUID matter) {
        return jdbc.query(
                "select * from matter_step where matter = ? order by step",
                (row, n) -> {
                    String to = row.getString("to_unit");
                    return new MatterStep(
                            row.getTimestamp("at").toInstant(),
                            row.getString("by_name"),
                            new UnitId(row.getString("unit")),
                            row.getString("act").toLowerCase(Locale.ROOT).replace('_', '-'),
                            to == null ? null : new UnitId(to),
                            row.getString("words"));
                },
                matter);
    }

    private static Matter matter(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Matter(
                row.getObject("id", UUID.class),
                new UnitId(row.getString("unit")),
                row.getInt("number"),
                MatterField.valueOf(row.getString("field")),
                row.getString("words"),
                row.getObject("raised", LocalDate.class),
                row.getObject("due", LocalDate.class),
                MatterState.valueOf(row.getString("state")),
                new UnitId(row.getString("holder")),
                Arrays.stream((String[]) row.getArray("holders").getArray())
                        .map(UnitId::new)
                        .toList(),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("raised_by"),
                answered == null ? null : answered.toInstant());
    }
}
