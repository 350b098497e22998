package vn.wardpulse.submission.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Wire;

/** The figures of all versions, which are written once. */
public final class FigureTable {

    private static final TypeReference<List<ChannelFigure>> CHANNELS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    FigureTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long report, int version, List<ReportedFigure> figures) {
        List<@Nullable Object[]> rows = new ArrayList<>(figures.size());
        for (ReportedFigure line : figures) {
            @Nullable
            Object[] row = {
                report,
                version,
                rows.size(),
                line.indicator().value(),
                null,
                null,
                null,
                null,
                null,
                line.remark(),
                channels(line)
            };
            switch (line.figure()) {
                case Figure.Amount(BigDecimal value) -> {
                    row[4] = "amount";
                    row[5] = value;
                }
                case Figure.Pair(BigDecimal numerator, BigDecimal denominator) -> {
                    row[4] = "pair";
                    row[6] = numerator;
                    row[7] = denominator;
                }
                case Figure.NoData(String reason) -> {
                    row[4] = "no-data";
                    row[8] = reason;
                }
            }
            rows.add(row);
        }
        jdbc.batchUpdate("""
                insert into figure (report, version, line, indicator, kind, amount, numerator, denominator, reason,
                                    remark, channels)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                """, rows);
    }

    public List<ReportedFigure> of(long report, int version) {
        return jdbc.query(
                "select * from figure where report = ? and version = ? order by line",
                (row, n) -> line(row),
                report,
                version);
    }

    /** The latest versions of some reports and those before them, by report and version. */
    Map<Long, Map<Integer, List<ReportedFigure>>> latest(List<Row> reports) {
        Map<Long, Map<Integer, List<ReportedFigure>>> latest = new HashMap<>();
        jdbc.query(
                """
                select f.* from unnest(?::bigint[], ?::int[]) as wanted (report, latest)
                join figure f on f.report = wanted.report and f.version in (wanted.latest, wanted.latest - 1)
                order by f.report, f.version, f.line
                """,
                row -> {
                    latest.computeIfAbsent(row.getLong("report"), report -> new HashMap<>())
                            .computeIfAbsent(row.getInt("version"), version -> new ArrayList<>())
                            .add(line(row));
                },
                reports.stream().map(Row::id).toArray(Long[]::new),
                reports.stream().map(Row::latest).toArray(Integer[]::new));
        return latest;
    }

    /** What counts of some units for the years asked for, whatever form it came by, in order of the periods. */
    Map<UnitId, SortedMap<Period, Map<IndicatorCode, Figure>>> counted(Set<UnitId> units, List<Integer> years) {
        Map<UnitId, SortedMap<Period, Map<IndicatorCode, Figure>>> counted = new HashMap<>();
        jdbc.query(
                """
                select r.unit, r.period, f.* from report r join figure f on f.report = r.id and f.version = r.counted
                where r.unit = any (?) and r.year = any (?)
                """,
                row -> {
                    counted.computeIfAbsent(new UnitId(row.getString("unit")), unit -> new TreeMap<>())
                            .computeIfAbsent(Period.parse(row.getString("period")), period -> new TreeMap<>())
                            .put(new IndicatorCode(row.getString("indicator")), figure(row));
                },
                units.stream().map(UnitId::value).toArray(String[]::new),
                years.stream().distinct().toArray(Integer[]::new));
        return counted;
    }

    /** What counts of some units for a period, whatever forms it came by. */
    Map<IndicatorCode, List<ReportedFigure>> counted(List<UnitId> units, Period period) {
        Map<IndicatorCode, List<ReportedFigure>> counted = new TreeMap<>();
        jdbc.query(
                """
                select f.* from report r join figure f on f.report = r.id and f.version = r.counted
                where r.unit = any (?) and r.period = ? order by r.unit
                """,
                row -> {
                    ReportedFigure line = line(row);
                    counted.computeIfAbsent(line.indicator(), any -> new ArrayList<>())
                            .add(line);
                },
                units.stream().map(UnitId::value).toArray(String[]::new),
                period.toString());
        return counted;
    }

    private static ReportedFigure line(ResultSet row) throws SQLException {
        return new ReportedFigure(
                new IndicatorCode(row.getString("indicator")), figure(row), row.getString("remark"), channels(row));
    }

    private static @Nullable String channels(ReportedFigure line) {
        return line.channels().isEmpty() ? null : Wire.mapper().writeValueAsString(line.channels());
    }

    private static List<ChannelFigure> channels(ResultSet row) throws SQLException {
        String channels = row.getString("channels");
        return channels == null ? List.of() : Wire.mapper().readValue(channels, CHANNELS);
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "amount" -> new Figure.Amount(row.getBigDecimal("amount"));
            case "pair" -> new Figure.Pair(row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
            default -> new Figure.NoData(row.getString("reason"));
        };
    }
}
