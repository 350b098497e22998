package vn.wardpulse.reporting.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.wire.Wire;

/** Reads the history of reports. */
@Component
public class ReportActivity {

    private static final String ITEMS = """
            select e.position, e.at, e.unit, e.form, e.period, e.act, e.version, e.by, e.timeliness, e.reason,
                   e.document, e.figures, before.figures as figures_before
            from report_event e
            left join lateral (
                select p.figures
                from report_event p
                where p.unit = e.unit and p.form = e.form and p.period = e.period and p.version < e.version
                  and p.figures is not null and e.figures is not null
                order by p.version desc
                limit 1) before on true
            """;

    private final JdbcClient jdbc;

    ReportActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands at these positions, in their order. */
    public List<Activity> at(List<Long> positions) {
        return positions.isEmpty()
                ? List.of()
                : jdbc.sql(ITEMS + "where e.position = any(:positions) order by e.position")
                        .param("positions", positions.toArray(Long[]::new))
                        .query(ReportActivity::item)
                        .list();
    }

    /**
     * The newest before a position, newest first, of the units and acts that are named; no units means all.
     *
     * @param until nothing that happened later
     */
    List<Activity> before(
            long position, @Nullable Instant until, @Nullable List<UnitId> units, List<String> acts, int limit) {
        return jdbc.sql(ITEMS + """
                where e.position < :position
                  and (:untilNow or e.at <= :until)
                  and (:all or e.unit = any(:units))
                  and e.act = any(:acts)
                order by e.position desc
                limit :limit
                """)
                .param("position", position)
                .param("untilNow", until == null)
                .param("until", (until == null ? Instant.EPOCH : until).atOffset(ZoneOffset.UTC))
                .param("all", units == null)
                .param(
                        "units",
                        units == null
                                ? new String[0]
                                : units.stream().map(UnitId::value).toArray(String[]::new))
                .param("acts", acts.toArray(String[]::new))
                .param("limit", limit)
                .query(ReportActivity::item)
                .list();
    }

    /** What happened after {@code from} and up to {@code to} to reports of these units and periods, newest first. */
    public List<Activity> between(
            Instant from, Instant to, Collection<UnitId> units, Collection<Period> periods, int limit) {
        return jdbc.sql(ITEMS + """
                where e.at > :from and e.at <= :to and e.unit = any(:units) and e.period = any(:periods)
                order by e.position desc
                limit :limit
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .param("units", units.stream().map(UnitId::value).toArray(String[]::new))
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .param("limit", limit)
                .query(ReportActivity::item)
                .list();
    }

    private static Activity item(ResultSet row, int n) throws SQLException {
        List<ReportedFigure> figures = figures(row.getString("figures"));
        String timeliness = row.getString("timeliness");
        return new Activity(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new UnitId(row.getString("unit")),
                new FormCode(row.getString("form")),
                Period.parse(row.getString("period")),
                row.getString("act"),
                (Integer) row.getObject("version"),
                row.getString("by"),
                row.getString("figures") == null ? null : figures.size(),
                differences(figures(row.getString("figures_before")), figures),
                timeliness == null ? null : Timeliness.valueOf(timeliness),
                row.getString("reason"),
                row.getString("document"));
    }

    private static List<Activity.Difference> differences(List<ReportedFigure> before, List<ReportedFigure> after) {
        if (before.isEmpty()) {
            return List.of();
        }
        Map<IndicatorCode, Figure> was = new HashMap<>();
        before.forEach(line -> was.put(line.indicator(), line.figure()));
        List<Activity.Difference> differences = new ArrayList<>();
        for (ReportedFigure line : after) {
            if (!line.figure().equals(was.get(line.indicator()))) {
                differences.add(new Activity.Difference(line.indicator(), was.get(line.indicator()), line.figure()));
            }
        }
        return differences;
    }

    private static List<ReportedFigure> figures(@Nullable String json) {
        return json == null ? List.of() : Wire.mapper().readValue(json, new TypeReference<List<ReportedFigure>>() {});
    }
}
