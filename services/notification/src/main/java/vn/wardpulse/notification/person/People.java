package vn.wardpulse.notification.person;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Addressee.Office;
import vn.wardpulse.web.Reader;

/** The table of people. */
final class People {

    private static final String COLUMNS = "name, unit, offices, email, language, opted_out, own";

    private final JdbcTemplate jdbc;
    private final InstantSource wallClock;

    People(JdbcTemplate jdbc, InstantSource wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    List<Person> all() {
        return jdbc.query("select " + COLUMNS + " from person order by unit nulls first, name", People::person);
    }

    Optional<Person> find(String name) {
        return jdbc.query("select " + COLUMNS + " from person where name = ?", People::person, name).stream()
                .findFirst();
    }

    /** Keeps what somebody says of themselves; unit and offices are those of their token. */
    void keep(Reader reader, Preferences wanted) {
        write(new Person(reader.name(), reader.unit(), offices(reader), wanted, true));
        seen(reader);
    }

    /** Keeps what an administrator says; what the person said themselves in the meantime stays. */
    void keep(List<Person> people) {
        people.forEach(this::write);
    }

    private void write(Person person) {
        jdbc.update(
                """
                insert into person as known (name, unit, offices, email, language, opted_out, own, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (name) do update set
                  unit = excluded.unit, offices = excluded.offices,
                  email = case when excluded.own or not known.own then excluded.email else known.email end,
                  language = case when excluded.own or not known.own then excluded.language else known.language end,
                  opted_out = case when excluded.own then excluded.opted_out else known.opted_out end,
                  own = excluded.own or known.own, updated_at = excluded.updated_at
                """,
                person.name(),
                text(person.unit()),
                texts(person.offices()),
                person.preferences().email(),
                person.preferences().language().code(),
                person.preferences().optedOut(),
                person.own(),
                Timestamp.from(wallClock.instant()));
    }

    /** Who signs in with another name, office or unit than before is from then on written to as that. */
    void seen(Reader reader) {
        jdbc.update(
                """
                update person set display_name = ?, unit = ?, offices = ?
                where name = ? and (display_name, unit, offices) is distinct from (?, ?::text, ?::text[])
                """,
                reader.displayName(),
                text(reader.unit()),
                texts(offices(reader)),
                reader.name(),
                reader.displayName(),
                text(reader.unit()),
                texts(offices(reader)));
    }

    private static List<Office> offices(Reader reader) {
        return Stream.of(Office.values())
                .filter(office ->
                        reader.roles().stream().anyMatch(role -> role.name().equals(office.name())))
                .toList();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        String unit = row.getString("unit");
        Array offices = row.getArray("offices");
        return new Person(
                row.getString("name"),
                unit == null ? null : new UnitId(unit),
                Arrays.stream((String[]) offices.getArray())
                        .map(Office::valueOf)
                        .toList(),
                new Preferences(
                        row.getString("email"),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getBoolean("opted_out")),
                row.getBoolean("own"));
    }

    private static @Nullable String text(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static String[] texts(List<Office> offices) {
        return offices.stream().map(Office::name).toArray(String[]::new);
    }
}
