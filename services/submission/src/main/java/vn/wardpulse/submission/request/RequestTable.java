package vn.wardpulse.submission.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.model.request.Question;
import vn.wardpulse.model.wire.Wire;

/** The rows of {@code request} and {@code request_unit}. Methods that change something want a transaction. */
final class RequestTable {

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

    private static final String JOINED = """
            select u.id as asked, u.unit, u.latest, u.received_at, u.reminded_at, r.*
            from request_unit u join request r on r.id = u.request
            """;

    private final JdbcTemplate jdbc;

    RequestTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest first, each with its units together.
     *
     * @param running whether what is still waited for counts, whenever it was sent
     * @param plan in whose name it is asked; null for any, and for none
     * @param asked the units that are looked at; null for all
     * @param reached what one of these was asked or asks; null for all
     */
    List<AskedUnit> all(
            @Nullable Integer year,
            boolean running,
            @Nullable PlanCode plan,
            @Nullable Set<UnitId> asked,
            @Nullable Set<UnitId> reached) {
        String named = plan == null ? null : plan.value();
        String[] units = ids(asked);
        String[] reach = ids(reached);
        return jdbc.query(
                JOINED + """
                 where (?::int is null or extract(year from r.sent) = ?
                     or ? and r.closed_at is null
                        and exists (select from request_unit w where w.request = r.id and w.latest = 0))
                   and (?::text is null or r.plan = ?)
                   and (?::text[] is null or u.unit = any (?::text[]))
                   and (?::text[] is null or u.unit = any (?::text[]) or r.by_unit = any (?::text[]))
                 order by r.sent_at desc, r.id, u.unit
                """,
                RequestTable::askedUnit,
                year,
                year,
                running,
                named,
                named,
                units,
                units,
                reach,
                reach,
                reach);
    }

    private static String @Nullable [] ids(@Nullable Set<UnitId> units) {
        return units == null ? null : units.stream().map(UnitId::value).toArray(String[]::new);
    }

    /** The units of a request, by their ids; empty if there is no such request. */
    List<AskedUnit> of(UUID request) {
        return jdbc.query(JOINED + " where r.id = ? order by u.unit", RequestTable::askedUnit, request);
    }

    /** Waits until nobody else is at it. */
    Optional<AskedUnit> lock(Asked asked) {
        return jdbc
                .query(
                        JOINED + " where r.id = ? and u.unit = ? for update of u for share of r",
                        RequestTable::askedUnit,
                        asked.request(),
                        asked.unit().value())
                .stream()
                .findFirst();
    }

    /** False if there is one of this id. */
    boolean add(Request request, List<UnitId> units) {
        int added = jdbc.update(
                """
                insert into request
                  (id, by_unit, title, reason, sent, due, plan, questions, sent_at, sent_by, sent_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (id) do nothing
                """,
                request.id(),
                request.by().value(),
                request.title(),
                request.reason(),
                request.sent(),
                request.due(),
                request.plan() == null ? null : request.plan().value(),
                Wire.mapper().writeValueAsString(request.questions()),
                Timestamp.from(request.sentAt()),
                request.sentBy(),
                request.sentByName());
        if (added > 0) {
            jdbc.update(
                    "insert into request_unit (request, unit) select ?, unnest(?::text[])",
                    request.id(),
                    units.stream().map(UnitId::value).toArray(String[]::new));
        }
        return added > 0;
    }

    /** False if it is closed already. */
    boolean close(UUID request, Instant at, String byName) {
        return jdbc.update(
                        "update request set closed_at = ?, closed_by_name = ? where id = ? and closed_at is null",
                        Timestamp.from(at),
                        byName,
                        request)
                > 0;
    }

    void answered(AskedUnit asked, Instant at) {
        jdbc.update(
                "update request_unit set latest = latest + 1, received_at = coalesce(received_at, ?) where id = ?",
                Timestamp.from(at),
                asked.id());
    }

    /** Marks at most {@code most} whose due date was over before {@code today} and was not said to be. */
    List<AskedUnit> pass(LocalDate today, int most) {
        List<Long> passed = jdbc.queryForList("""
                update request_unit set due_said = true where id in (
                    select u.id from request_unit u join request r on r.id = u.request
                    where not u.due_said and r.closed_at is null and r.due < ?
                    order by r.due, u.id limit ? for update of u)
                returning id
                """, Long.class, today, most);
        return jdbc.query(
                JOINED + " where u.id = any (?::bigint[]) order by r.due, u.id", RequestTable::askedUnit, (Object)
                        passed.toArray(Long[]::new));
    }

    /** Those that are waited for and due between two days, both included. */
    List<AskedUnit> pending(LocalDate first, LocalDate last) {
        return jdbc.query(JOINED + """
                 where u.latest = 0 and r.closed_at is null and r.due between ? and ?
                 order by r.due, u.id
                """, RequestTable::askedUnit, first, last);
    }

    /** Marks that a step is said; false if it was before. */
    boolean remind(AskedUnit asked, String step, Instant at) {
        int claimed = jdbc.update(
                "insert into request_reminder (asked, step, due, at) values (?, ?, ?, ?) on conflict do nothing",
                asked.id(),
                step,
                asked.request().due(),
                Timestamp.from(at));
        if (claimed > 0) {
            jdbc.update("update request_unit set reminded_at = ? where id = ?", Timestamp.from(at), asked.id());
        }
        return claimed > 0;
    }

    private static AskedUnit askedUnit(ResultSet row, int number) throws SQLException {
        return new AskedUnit(
                row.getLong("asked"),
                request(row),
                new UnitId(row.getString("unit")),
                row.getInt("latest"),
                instant(row.getTimestamp("received_at")),
                instant(row.getTimestamp("reminded_at")));
    }

    private static Request request(ResultSet row) throws SQLException {
        String plan = row.getString("plan");
        return new Request(
                row.getObject("id", UUID.class),
                new UnitId(row.getString("by_unit")),
                row.getString("title"),
                row.getString("reason"),
                row.getObject("sent", LocalDate.class),
                row.getObject("due", LocalDate.class),
                plan == null ? null : new PlanCode(plan),
                Wire.mapper().readValue(row.getString("questions"), QUESTIONS),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("sent_by"),
                row.getString("sent_by_name"),
                instant(row.getTimestamp("closed_at")),
                row.getString("closed_by_name"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
