package vn.wardpulse.submission.obligation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** The rows of {@code report} as far as the calendar decides them. All methods want a transaction. */
final class ObligationTable {

    private final JdbcTemplate jdbc;

    ObligationTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A row; {@code due} and {@code opens} are null for history, {@code extended} where nobody gave more time. */
    record Known(
            long id,
            Obligation obligation,
            @Nullable LocalDate opens,
            @Nullable LocalDate due,
            @Nullable LocalDate extended,
            @Nullable Instant firstReceived) {

        private static final String COLUMNS = "id, unit, form, period, opens, due, extended, first_received";

        /** The due date once the calendar says {@code calendar}: what was granted beyond it stands. */
        LocalDate due(LocalDate calendar) {
            return extended != null && extended.isAfter(calendar) ? extended : calendar;
        }

        static Known of(ResultSet row, int number) throws SQLException {
            Timestamp received = row.getTimestamp("first_received");
            return new Known(
                    row.getLong("id"),
                    new Obligation(
                            new UnitId(row.getString("unit")),
                            new FormCode(row.getString("form")),
                            Period.parse(row.getString("period"))),
                    row.getObject("opens", LocalDate.class),
                    row.getObject("due", LocalDate.class),
                    row.getObject("extended", LocalDate.class),
                    received == null ? null : received.toInstant());
        }
    }

    Map<Obligation, Known> all() {
        Map<Obligation, Known> all = new HashMap<>();
        jdbc.query("select " + Known.COLUMNS + " from report", row -> {
            Known known = Known.of(row, 0);
            all.put(known.obligation(), known);
        });
        return all;
    }

    /** Adds those that are not there yet, and returns their rows in the order given. */
    List<Known> open(List<Owed> owed, Instant now) {
        Map<Obligation, Known> opened = new HashMap<>();
        jdbc.query(
                """
                insert into report (unit, form, period, year, owed, opens, due, window_first, window_last, state,
                                    updated_at)
                select unit, form, period, left(period, 4)::int, true, opens, due, window_first, window_last, 'OPEN', ?
                from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::date[], ?::date[])
                     as owed (unit, form, period, opens, due, window_first, window_last)
                on conflict (unit, form, period) do nothing
                returning\s
                """ + Known.COLUMNS,
                row -> {
                    Known known = Known.of(row, 0);
                    opened.put(known.obligation(), known);
                },
                Timestamp.from(now),
                texts(owed, one -> one.obligation().unit()),
                texts(owed, one -> one.obligation().form()),
                texts(owed, one -> one.obligation().period()),
                texts(owed, one -> one.entry().opens()),
                texts(owed, one -> one.entry().due()),
                texts(owed, one -> one.entry().windowFirst()),
                texts(owed, one -> one.entry().windowLast()));
        return owed.stream()
                .flatMap(one -> Stream.ofNullable(opened.get(one.obligation())))
                .toList();
    }

    /** Takes over the days of {@code owed}; returns those whose due date is another now. */
    List<Known> move(List<Owed> owed) {
        return owed.stream().flatMap(one -> Stream.ofNullable(move(one))).toList();
    }

    private @Nullable Known move(Owed owed) {
        Known locked = jdbc
                .query(
                        "select " + Known.COLUMNS + """
                         from report where unit = ? and form = ? and period = ? and owed for update
                        """,
                        Known::of,
                        owed.obligation().unit().value(),
                        owed.obligation().form().value(),
                        owed.obligation().period().toString())
                .stream()
                .findFirst()
                .orElse(null);
        if (locked == null) {
            return null;
        }
        LocalDate due = locked.due(owed.entry().due());
        jdbc.update(
                "update report set opens = ?, due = ?, window_first = ?, window_last = ? where id = ?",
                owed.entry().opens(),
                due,
                owed.entry().windowFirst(),
                owed.entry().windowLast(),
                locked.id());
        return due.equals(locked.due())
                ? null
                : new Known(
                        locked.id(),
                        locked.obligation(),
                        owed.entry().opens(),
                        due,
                        locked.extended(),
                        locked.firstReceived());
    }

    /** Marks at most {@code most} whose due date was over before {@code today} and was not said to be. */
    List<Known> pass(LocalDate today, int most) {
        return jdbc.query("""
                        update report set due_said = due where id in (
                            select id from report where owed and due < ? and due_said is distinct from due
                            order by due, id limit ? for update)
                        returning\s
                        """ + Known.COLUMNS, Known::of, today, most).stream()
                .sorted(Comparator.comparing((Known known) -> Objects.requireNonNull(known.due()))
                        .thenComparing(known -> known.obligation().unit())
                        .thenComparing(known -> known.obligation().form()))
                .toList();
    }

    private static String[] texts(List<Owed> owed, Function<Owed, Object> column) {
        return owed.stream().map(one -> column.apply(one).toString()).toArray(String[]::new);
    }
}
