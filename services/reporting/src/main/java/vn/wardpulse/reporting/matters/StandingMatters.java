package vn.wardpulse.reporting.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;

/** Matters as they stand. */
@Component
class StandingMatters {

    private final JdbcClient jdbc;

    StandingMatters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those raised between {@code first} and {@code last}, both included; null bounds are open. */
    List<StandingMatter> between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return jdbc.sql("""
                select * from matter_standing
                where (:first::date is null or raised >= :first::date) and (:last::date is null or raised <= :last::date)
                order by raised, matter
                """)
                .param("first", first == null ? null : first.toString())
                .param("last", last == null ? null : last.toString())
                .query(StandingMatters::row)
                .list();
    }

    private static StandingMatter row(ResultSet row, int number) throws SQLException {
        String timeliness = row.getString("timeliness");
        return new StandingMatter(
                row.getObject("matter", UUID.class),
                new UnitId(row.getString("unit")),
                MatterField.valueOf(row.getString("field")),
                row.getObject("raised", LocalDate.class),
                new UnitId(row.getString("holder")),
                row.getString("state"),
                timeliness == null ? null : Timeliness.valueOf(timeliness),
                row.getBoolean("overdue"));
    }
}
