package vn.wardpulse.reporting.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.reporting.catalogue.Readings;

/** Reads how the obligations stand. */
@Component
public class Standings {

    private final JdbcClient jdbc;
    private final Readings readings;

    Standings(JdbcClient jdbc, Readings readings) {
        this.jdbc = jdbc;
        this.readings = readings;
    }

    /** Standings by unit, form and period; null and empty ask for all. */
    public List<Standing> find(
            @Nullable List<UnitId> units, List<FormCode> forms, List<Period> periods, @Nullable Integer year) {
        int first = year != null
                ? year
                : periods.stream().mapToInt(Period::year).min().orElse(0);
        int last = year != null
                ? year
                : periods.stream().mapToInt(Period::year).max().orElse(9_999);
        return jdbc.sql("""
                select unit, form, period, state, latest, counted, counted_approved, due, due_passed, first_received,
                       timeliness, position
                from standing
                where generation = :reading
                  and (:everyUnit or unit = any(:units))
                  and (:everyForm or form = any(:forms))
                  and (:everyPeriod or period = any(:periods))
                  and (:year = 0 or year = :year)
                order by unit, form, year, last_month
                """)
                .param("reading", readings.of(units, first, last).reading())
                .param("everyUnit", units == null)
                .param("units", texts(units))
                .param("everyForm", forms.isEmpty())
                .param("forms", texts(forms))
                .param("everyPeriod", periods.isEmpty())
                .param("periods", texts(periods))
                .param("year", year == null ? 0 : year)
                .query(Standings::standing)
                .list();
    }

    private static Standing standing(ResultSet row, int n) throws SQLException {
        OffsetDateTime received = row.getObject("first_received", OffsetDateTime.class);
        String timeliness = row.getString("timeliness");
        return new Standing(
                new Obligation(
                        new UnitId(row.getString("unit")),
                        new FormCode(row.getString("form")),
                        Period.parse(row.getString("period"))),
                Standing.State.valueOf(row.getString("state")),
                row.getInt("latest"),
                (Integer) row.getObject("counted"),
                row.getBoolean("counted_approved"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("due_passed"),
                received == null ? null : received.toInstant(),
                timeliness == null ? null : Timeliness.valueOf(timeliness),
                row.getLong("position"));
    }

    private static String[] texts(@Nullable List<?> values) {
        return values == null
                ? new String[0]
                : values.stream().map(Object::toString).toArray(String[]::new);
    }
}
