package vn.wardpulse.submission.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.submission.report.Version.Fate;

/** The tables of reports and their versions. */
final class Reports {

    private final JdbcTemplate jdbc;

    Reports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(Obligation obligation) {
        return find(obligation, "");
    }

    /** Finds it and keeps all others from changing it until the transaction ends. */
    Optional<Row> lock(Obligation obligation) {
        return find(obligation, "for update");
    }

    private Optional<Row> find(Obligation obligation, String lock) {
        return jdbc
                .query(
                        "select " + Row.COLUMNS + " from report where unit = ? and form = ? and period = ? " + lock,
                        Row::of,
                        obligation.unit().value(),
                        obligation.form().value(),
                        obligation.period().toString())
                .stream()
                .findFirst();
    }

    /** All that is owed of a form for a period, by unit. */
    List<Row> owed(FormCode form, Period period) {
        return jdbc.query(
                "select " + Row.COLUMNS + " from report where form = ? and period = ? and owed order by unit",
                Row::of,
                form.value(),
                period.toString());
    }

    /** What some units handed in and nobody has decided about, by due date. */
    List<Row> waiting(Set<UnitId> units) {
        return jdbc.query("select " + Row.COLUMNS + """
                 from report where owed and state = 'SUBMITTED' and unit = any (?::text[]) order by due, unit, form
                """, Row::of, (Object)
                units.stream().map(UnitId::value).toArray(String[]::new));
    }

    /** The report with its versions, whose fates are the last act on each. */
    Report report(Row row) {
        List<Version> versions = jdbc.query(
                """
                select v.version, v.first_received,
                       (select h.act from history h where h.report = v.report and h.version = v.version
                        order by h.position desc limit 1) as act
                from report_version v where v.report = ? order by v.version
                """,
                (version, n) -> new Version(
                        version.getInt("version"),
                        fate(version.getString("act")),
                        version.getTimestamp("first_received").toInstant()),
                row.id());
        return new Report(
                row.obligation(), Objects.requireNonNullElse(row.due(), LocalDate.MAX), row.closed(), versions);
    }

    private static Fate fate(String act) {
        return switch (act) {
            case "approved", "recorded" -> Fate.APPROVED;
            case "returned" -> Fate.RETURNED;
            case "withdrawn" -> Fate.WITHDRAWN;
            default -> Fate.PENDING;
        };
    }

    void addVersion(long report, Version version, HandedIn in) {
        jdbc.update(
                """
                insert into report_version (report, version, at, by, by_name, first_received, narrative)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                report,
                version.number(),
                Timestamp.from(in.at()),
                in.by(),
                in.byName(),
                Timestamp.from(version.firstReceived()),
                in.narrative());
    }

    /** Who handed a version in, when, and with which words. */
    Optional<HandedIn> version(long report, int version) {
        return jdbc
                .query(
                        "select at, by, by_name, narrative from report_version where report = ? and version = ?",
                        (row, n) -> new HandedIn(
                                row.getTimestamp("at").toInstant(),
                                row.getString("by"),
                                row.getString("by_name"),
                                row.getString("narrative")),
                        report,
                        version)
                .stream()
                .findFirst();
    }

    record HandedIn(
            Instant at, String by, String byName, @Nullable String narrative) {}

    /**
     * Brings the row up to what an act left.
     *
     * @param endsDraft whether the draft is what was handed in
     */
    void settle(Row row, Report after, @Nullable String returnReason, boolean endsDraft, Instant at) {
        jdbc.update(
                """
                update report set state = ?, latest = ?, counted = ?, first_received = ?, return_reason = ?,
                    due = ?, extended = ?, closed = ?,
                    draft = case when ? then null else draft end,
                    draft_narrative = case when ? then null else draft_narrative end,
                    draft_saved_at = case when ? then null else draft_saved_at end,
                    draft_saved_by = case when ? then null else draft_saved_by end,
                    revision = revision + 1, updated_at = ?
                where id = ?
                """,
                after.state().name(),
                after.versions().size(),
                after.counted().map(Version::number).orElse(null),
                after.firstReceived().map(Timestamp::from).orElse(null),
                returnReason,
                after.due(),
                after.due().equals(row.due()) ? row.extended() : after.due(),
                after.closed(),
                endsDraft,
                endsDraft,
                endsDraft,
                endsDraft,
                Timestamp.from(at),
                row.id());
    }

    /**
     * Keeps a draft, or none where that is null.
     *
     * @param by who saved it, as people call them
     */
    void keepDraft(Row row, @Nullable Contents draft, String by, Instant at) {
        jdbc.update(
                """
                update report set draft = ?::jsonb, draft_narrative = ?, draft_saved_at = ?, draft_saved_by = ?,
                    revision = revision + 1, updated_at = ?
                where id = ?
                """,
                draft == null ? null : Wire.mapper().writeValueAsString(draft.figures()),
                draft == null ? null : draft.narrative(),
                draft == null ? null : Timestamp.from(at),
                draft == null ? null : by,
                Timestamp.from(at),
                row.id());
    }

    long drafts() {
        Long drafts = jdbc.queryForObject("select count(*) from report where draft is not null", Long.class);
        return drafts == null ? 0 : drafts;
    }
}
