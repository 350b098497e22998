package vn.wardpulse.submission.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.report.FigureTable;

/** The rows of {@code report} that are history. */
final class PastReports {

    private final JdbcTemplate jdbc;
    private final FigureTable figures;

    PastReports(JdbcTemplate jdbc, FigureTable figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /** What is there for an obligation already. */
    record Known(long id, boolean owed, int latest) {}

    Optional<Known> lock(Obligation obligation) {
        return jdbc
                .query(
                        """
                        select id, owed, latest from report where unit = ? and form = ? and period = ? for update
                        """,
                        (row, n) -> new Known(row.getLong("id"), row.getBoolean("owed"), row.getInt("latest")),
                        obligation.unit().value(),
                        obligation.form().value(),
                        obligation.period().toString())
                .stream()
                .findFirst();
    }

    /** What the report says once the file is in: a figure that the file does not name stays. */
    List<ReportedFigure> merged(PastFigures.Report report, Optional<Known> known) {
        Map<IndicatorCode, ReportedFigure> merged = new HashMap<>();
        known.ifPresent(row -> figures.of(row.id(), row.latest()).forEach(line -> merged.put(line.indicator(), line)));
        report.figures().forEach(line -> merged.put(line.indicator(), line));
        List<ReportedFigure> inOrder = new ArrayList<>();
        report.form().indicators().forEach(code -> {
            ReportedFigure line = merged.remove(code);
            if (line != null) {
                inOrder.add(line);
            }
        });
        // What the form does not ask any more was true all the same.
        inOrder.addAll(merged.values());
        return inOrder;
    }

    boolean same(Known known, List<ReportedFigure> merged) {
        return List.copyOf(figures.of(known.id(), known.latest())).equals(merged);
    }

    /** Writes a version down and returns its row. */
    long add(
            Obligation obligation,
            LocalDate windowLast,
            Optional<Known> known,
            List<ReportedFigure> lines,
            Instant now,
            String by,
            String byName) {
        int version = known.map(Known::latest).orElse(0) + 1;
        Timestamp at = Timestamp.from(now);
        Long id = jdbc.queryForObject(
                """
                insert into report (unit, form, period, year, owed, window_last, state, latest, counted, updated_at)
                values (?, ?, ?, ?, false, ?, 'HISTORY', ?, ?, ?)
                on conflict (unit, form, period) do update set
                    latest = excluded.latest, counted = excluded.counted, updated_at = excluded.updated_at,
                    revision = report.revision + 1
                    where not report.owed
                returning id
                """,
                Long.class,
                obligation.unit().value(),
                obligation.form().value(),
                obligation.period().toString(),
                obligation.period().year(),
                windowLast,
                version,
                version,
                at);
        long report = java.util.Objects.requireNonNull(id);
        jdbc.update("""
                insert into report_version (report, version, at, by, by_name, first_received)
                values (?, ?, ?, ?, ?, ?)
                """, report, version, at, by, byName, at);
        figures.add(report, version, lines);
        return report;
    }
}
