package vn.wardpulse.reporting.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Question;
import vn.wardpulse.model.wire.Wire;

/** Requests at the units that were asked, as they stand. */
@Component
class StandingRequests {

    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    StandingRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those sent between {@code first} and {@code last}, both included; null bounds are open. */
    List<StandingRequest> between(List<PlanCode> plans, @Nullable LocalDate first, @Nullable LocalDate last) {
        return jdbc.sql("""
                select * from request_standing
                where (cardinality(:plans::text[]) = 0 or plan = any (:plans::text[]))
                  and (:first::date is null or sent >= :first::date)
                  and (:last::date is null or sent <= :last::date)
                order by sent, request, unit
                """)
                .param("plans", plans.stream().map(PlanCode::value).toArray(String[]::new))
                .param("first", first == null ? null : first.toString())
                .param("last", last == null ? null : last.toString())
                .query(StandingRequests::row)
                .list();
    }

    List<StandingRequest> of(UUID request) {
        return jdbc.sql("select * from request_standing where request = :request order by unit")
                .param("request", request)
                .query(StandingRequests::row)
                .list();
    }

    private static StandingRequest row(ResultSet row, int number) throws SQLException {
        String plan = row.getString("plan");
        String timeliness = row.getString("timeliness");
        return new StandingRequest(
                row.getObject("request", UUID.class),
                new UnitId(row.getString("unit")),
                new UnitId(row.getString("by_unit")),
                row.getObject("sent", LocalDate.class),
                plan == null ? null : new PlanCode(plan),
                Wire.mapper().readValue(row.getString("questions"), QUESTIONS),
                row.getInt("version"),
                Wire.mapper().readValue(row.getString("answers"), ANSWERS),
                timeliness == null ? null : Timeliness.valueOf(timeliness),
                row.getBoolean("closed"),
                row.getBoolean("overdue"));
    }
}
