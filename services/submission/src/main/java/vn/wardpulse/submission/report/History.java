package vn.wardpulse.submission.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.report.OnPaper;
import vn.wardpulse.model.report.ReportEvent;

/** What happened to reports, line by line; the database refuses to change a line. */
public final class History {

    private final JdbcTemplate jdbc;

    History(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Something that happened, and to which row. */
    public record Happened(long report, String byName, ReportEvent event) {}

    /** One line as the API shows it. */
    record Item(
            Instant at,
            String by,
            String byName,
            String act,
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable String document,
            long position) {}

    public void add(List<Happened> happened) {
        write(happened.stream().map(History::row).toList());
    }

    /** That somebody had the unit reminded, and what they added. */
    void add(long report, String byName, ReminderDue reminder) {
        @Nullable Object[] row = row(reminder.head(), report, byName);
        row[5] = "reminded";
        row[7] = reminder.sentence();
        write(Collections.singletonList(row));
    }

    private void write(List<@Nullable Object[]> rows) {
        jdbc.batchUpdate("""
                insert into history (position, report, at, by, by_name, act, version, reason, document)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    List<Item> of(long report) {
        return jdbc.query(
                "select * from history where report = ? order by position",
                (row, n) -> new Item(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("by_name"),
                        row.getString("act"),
                        row.getObject("version", Integer.class),
                        row.getString("reason"),
                        row.getString("document"),
                        row.getLong("position")),
                report);
    }

    private static @Nullable Object[] row(Happened happened) {
        ReportEvent event = happened.event();
        @Nullable Object[] row = row(event.head(), happened.report(), happened.byName());
        switch (event) {
            case ReportEvent.ObligationOpened opened -> {
                row[5] = opened.reason() == null ? "opened" : "extended";
                row[7] = opened.reason();
            }
            case ReportEvent.ObligationClosed closed -> row[5] = "closed";
            case ReportEvent.ObligationReopened reopened -> {
                row[5] = "reopened";
                row[7] = reopened.reason();
            }
            case ReportEvent.DueDatePassed passed -> row[5] = "due-passed";
            case ReportEvent.ReportSubmitted submitted -> submitted(row, submitted);
            case ReportEvent.ReportApproved approved -> about(row, "approved", approved.reportVersion(), null);
            case ReportEvent.ReportReturned returned ->
                about(row, "returned", returned.reportVersion(), returned.reason());
            case ReportEvent.ReportCorrected corrected -> {
                about(row, "corrected", corrected.reportVersion(), corrected.reason());
                row[8] = corrected.document();
            }
            case ReportEvent.ReportWithdrawn withdrawn ->
                about(row, "withdrawn", withdrawn.reportVersion(), withdrawn.reason());
            case ReportEvent.HistoryRecorded recorded ->
                about(row, "recorded", recorded.reportVersion(), recorded.source());
        }
        return row;
    }

    private static @Nullable Object[] row(EventHead head, long report, String byName) {
        return new @Nullable Object[] {
            head.position(), report, Timestamp.from(head.at()), head.by(), byName, null, null, null, null
        };
    }

    private static void submitted(@Nullable Object[] row, ReportEvent.ReportSubmitted submitted) {
        OnPaper paper = submitted.paper();
        about(
                row,
                paper == null ? "submitted" : "received-on-paper",
                submitted.reportVersion(),
                paper == null ? null : paper.reason());
        row[8] = paper == null ? null : paper.document();
    }

    private static void about(@Nullable Object[] row, String act, int version, @Nullable String reason) {
        row[5] = act;
        row[6] = version;
        row[7] = reason;
    }
}
