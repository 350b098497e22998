package vn.wardpulse.notification.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.notification.mail.DeliveryState;

/** Reads reminders with their letters, of those units alone that somebody reaches. */
final class RemindedUnits {

    private final JdbcTemplate jdbc;

    RemindedUnits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Matter(UnitId unit, LocalDate due) {}

    /**
     * Newest first, {@code limit} at most.
     *
     * @param wanted whether a unit's reports of a due date are asked for
     */
    List<Reminded> read(
            @Nullable FormCode form, @Nullable Period period, BiPredicate<UnitId, LocalDate> wanted, int limit) {
        String formText = form == null ? null : form.value();
        String periodText = period == null ? null : period.toString();
        List<Matter> matters = jdbc
                .query(
                        """
                                select distinct unit, due from reminder
                                where (?::text is null or form = ?) and (?::text is null or period = ?)
                                """,
                        (row, n) ->
                                new Matter(new UnitId(row.getString("unit")), row.getObject("due", LocalDate.class)),
                        formText,
                        formText,
                        periodText,
                        periodText)
                .stream()
                .filter(matter -> wanted.test(matter.unit(), matter.due()))
                .toList();
        List<ReminderDue> reminders = jdbc.query(
                """
                select body from reminder
                where (unit, due) in (select * from unnest(?::text[], ?::date[]))
                  and (?::text is null or form = ?) and (?::text is null or period = ?)
                order by position desc limit ?
                """,
                (row, n) -> Wire.mapper().readValue(row.getString("body"), ReminderDue.class),
                matters.stream().map(matter -> matter.unit().value()).toArray(String[]::new),
                matters.stream().map(matter -> matter.due().toString()).toArray(String[]::new),
                formText,
                formText,
                periodText,
                periodText,
                limit);
        Map<Long, List<Reminded.Letter>> letters = letters(
                reminders.stream().map(reminder -> reminder.head().position()).toList());
        return reminders.stream()
                .map(reminder -> Reminded.of(
                        reminder, letters.getOrDefault(reminder.head().position(), List.of())))
                .toList();
    }

    private Map<Long, List<Reminded.Letter>> letters(Collection<Long> positions) {
        return jdbc
                .query("""
                        select reminder, person, state, attempts, settled_at, problem from delivery
                        where reminder = any (?) order by reminder, person
                        """, (row, n) -> Map.entry(row.getLong("reminder"), letter(row)), (Object)
                        positions.toArray(Long[]::new))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Reminded.Letter letter(ResultSet row) throws SQLException {
        Timestamp settled = row.getTimestamp("settled_at");
        return new Reminded.Letter(
                Objects.requireNonNull(row.getString("person")),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                settled == null ? null : settled.toInstant(),
                row.getString("problem"));
    }
}
