package vn.wardpulse.reporting.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.catalogue.Readings;
import vn.wardpulse.reporting.explanation.Explanation.Line;

/** Reads the figures of those versions of reports that count. */
@Component
public class CountedFigures {

    private final JdbcClient jdbc;
    private final Readings readings;

    CountedFigures(JdbcClient jdbc, Readings readings) {
        this.jdbc = jdbc;
        this.readings = readings;
    }

    /** All live facts of an indicator, by unit and period; "no data because" is no fact. */
    public List<Line> find(IndicatorCode indicator, List<FormCode> forms, List<Period> periods, List<UnitId> units) {
        return jdbc
                .sql("""
                select v.unit, v.form, v.period, v.version, s.counted_approved, v.submitted_by, v.submitted_at,
                       case when s.counted_approved then v.approved_by end as approved_by,
                       case when s.counted_approved then v.approved_at end as approved_at,
                       v.position, line.figure, former.figure as before
                from standing s
                join report_version v
                  on v.unit = s.unit and v.form = s.form and v.period = s.period and v.version = s.counted
                cross join lateral jsonb_array_elements(v.figures) as line (figure)
                left join lateral (
                    select f.figure
                    from report_version p
                    cross join lateral jsonb_array_elements(p.figures) as f (figure)
                    where p.unit = v.unit and p.form = v.form and p.period = v.period and p.version = v.version - 1
                      and f.figure ->> 'indicator' = :indicator) former on true
                where s.generation = :reading and s.unit = any(:units) and s.form = any(:forms) and s.period = any(:periods)
                  and line.figure ->> 'indicator' = :indicator
                  and line.figure #>> '{figure,kind}' <> 'no-data'
                """)
                .param("reading", reading(periods, units))
                .param("units", texts(units))
                .param("forms", texts(forms))
                .param("periods", texts(periods))
                .param("indicator", indicator.value())
                .query(CountedFigures::line)
                .list()
                .stream()
                .sorted(Comparator.comparing(Line::unit).thenComparing(Line::period))
                .toList();
    }

    /** The number of the rows from which these are answered, worked out where they are of the past. */
    int reading(List<Period> periods, List<UnitId> units) {
        IntSummaryStatistics years = periods.stream().mapToInt(Period::year).summaryStatistics();
        return readings.of(units, years.getMin(), years.getMax()).reading();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        ReportedFigure reported = Wire.mapper().readValue(row.getString("figure"), ReportedFigure.class);
        String before = row.getString("before");
        return new Line(
                new UnitId(row.getString("unit")),
                new FormCode(row.getString("form")),
                Period.parse(row.getString("period")),
                row.getInt("version"),
                row.getBoolean("counted_approved"),
                reported.figure(),
                reported.channels(),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getString("approved_by"),
                instant(row.getObject("approved_at", OffsetDateTime.class)),
                row.getLong("position"),
                before == null
                        ? null
                        : Wire.mapper().readValue(before, ReportedFigure.class).figure());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
