package vn.wardpulse.reporting.schedule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/**
 * Those who have schedules, as their last token said. Identity tells nobody what it takes away, so what somebody may do
 * is what they could when they last came by, and nothing at all once that is too long ago.
 */
@Component
class Owners {

    /** Who works on figures of more than their own ward, and answers for them. */
    static final Set<Role> SENDERS = Set.of(Role.ANALYST, Role.STANDING_BODY, Role.ADMINISTRATOR);

    /** A token that says the same as before is written down again only after so long. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock wallClock;
    private final Duration absence;
    private final Cache<String, Seen> noted =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Owners(JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock, ScheduleSettings settings) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
        this.absence = settings.ownerAbsence();
    }

    record Seen(Reader reader, Instant at) {}

    /** Somebody has come by: from now on they are what this token says, if they have schedules. */
    void seen(Reader reader) {
        Instant now = wallClock.instant();
        Seen before = noted.getIfPresent(reader.name());
        if (before != null
                && before.reader().equals(reader)
                && before.at().plus(FRESH).isAfter(now)) {
            return;
        }
        write("""
                update schedule_owner set display_name = :displayName, roles = :roles, unit = :unit, seen_at = :at
                where name = :name
                """, reader, now);
        noted.put(reader.name(), new Seen(reader, now));
    }

    /** They have a schedule from now on. */
    void add(Reader reader) {
        write("""
                insert into schedule_owner (name, display_name, roles, unit, seen_at)
                values (:name, :displayName, :roles, :unit, :at)
                on conflict (name) do update set
                  display_name = excluded.display_name, roles = excluded.roles, unit = excluded.unit,
                  seen_at = excluded.seen_at
                """, reader, wallClock.instant());
    }

    private void write(String sql, Reader reader, Instant at) {
        jdbc.sql(sql)
                .param("name", reader.name())
                .param("displayName", reader.displayName())
                .param("roles", reader.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("unit", reader.unit() == null ? null : reader.unit().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @throws Refused out of reach, if what they may do is not known any more or is not enough */
    Reader require(String name) {
        Seen seen = find(name)
                .filter(known -> known.at().plus(absence).isAfter(wallClock.instant()))
                .orElseThrow(() -> new Refused(HttpStatus.FORBIDDEN, ScheduleFaults.ownerAway(absence.toDays())));
        if (SENDERS.stream().noneMatch(seen.reader()::is)) {
            throw new Refused(HttpStatus.FORBIDDEN, ScheduleFaults.ownerRole());
        }
        return seen.reader();
    }

    private Optional<Seen> find(String name) {
        return jdbc.sql("select name, display_name, roles, unit, seen_at from schedule_owner where name = :name")
                .param("name", name)
                .query((row, n) -> {
                    @Nullable String unit = row.getString("unit");
                    Set<Role> roles = Arrays.stream(
                                    (String[]) row.getArray("roles").getArray())
                            .map(Role::valueOf)
                            .collect(Collectors.toCollection(TreeSet::new));
                    return new Seen(
                            new Reader(
                                    row.getString("name"),
                                    row.getString("display_name"),
                                    roles,
                                    Set.of(),
                                    unit == null ? null : new UnitId(unit)),
                            row.getTimestamp("seen_at").toInstant());
                })
                .optional();
    }
}
