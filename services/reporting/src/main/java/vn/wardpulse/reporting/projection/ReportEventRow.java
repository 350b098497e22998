package vn.wardpulse.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.OnPaper;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.DueDatePassed;
import vn.wardpulse.model.report.ReportEvent.HistoryRecorded;
import vn.wardpulse.model.report.ReportEvent.ObligationClosed;
import vn.wardpulse.model.report.ReportEvent.ObligationOpened;
import vn.wardpulse.model.report.ReportEvent.ObligationReopened;
import vn.wardpulse.model.report.ReportEvent.ReportApproved;
import vn.wardpulse.model.report.ReportEvent.ReportCorrected;
import vn.wardpulse.model.report.ReportEvent.ReportReturned;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.model.report.ReportEvent.ReportWithdrawn;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.wire.Wire;

/** An event of any type as one row of the history; what a type does not say is null. */
record ReportEventRow(
        EventHead head,
        Obligation obligation,
        String act,
        @Nullable Integer version,
        @Nullable LocalDate due,
        @Nullable Instant firstReceived,
        @Nullable Timeliness timeliness,
        @Nullable String reason,
        @Nullable String document,
        @Nullable String source,
        @Nullable List<ReportedFigure> figures) {

    static ReportEventRow of(ReportEvent event) {
        return switch (event) {
            case ObligationOpened e ->
                dated(e, e.reason() == null ? "opened" : "extended", e.due(), e.timeliness(), e.reason());
            case DueDatePassed e -> dated(e, "due-passed", e.due(), null, null);
            case ObligationClosed e -> decided(e, "closed", null, null);
            case ObligationReopened e -> decided(e, "reopened", null, e.reason());
            case ReportSubmitted e -> submitted(e, e.paper());
            case ReportCorrected e ->
                handedIn(
                        e,
                        "corrected",
                        e.reportVersion(),
                        e.firstReceived(),
                        e.timeliness(),
                        e.reason(),
                        e.document(),
                        e.figures());
            case ReportApproved e -> decided(e, "approved", e.reportVersion(), null);
            case ReportReturned e -> decided(e, "returned", e.reportVersion(), e.reason());
            case ReportWithdrawn e -> decided(e, "withdrawn", e.reportVersion(), e.reason());
            case HistoryRecorded e ->
                new ReportEventRow(
                        e.head(),
                        e.obligation(),
                        "recorded",
                        e.reportVersion(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        e.source(),
                        e.figures());
        };
    }

    @Nullable
    String figuresAsJson() {
        return figures == null ? null : Wire.mapper().writeValueAsString(figures);
    }

    private static ReportEventRow submitted(ReportSubmitted event, @Nullable OnPaper paper) {
        return handedIn(
                event,
                paper == null ? "submitted" : "received-on-paper",
                event.reportVersion(),
                event.firstReceived(),
                event.timeliness(),
                paper == null ? null : paper.reason(),
                paper == null ? null : paper.document(),
                event.figures());
    }

    private static ReportEventRow dated(
            ReportEvent event, String act, LocalDate due, @Nullable Timeliness timeliness, @Nullable String reason) {
        return new ReportEventRow(
                event.head(), event.obligation(), act, null, due, null, timeliness, reason, null, null, null);
    }

    private static ReportEventRow decided(
            ReportEvent event, String act, @Nullable Integer version, @Nullable String reason) {
        return new ReportEventRow(
                event.head(), event.obligation(), act, version, null, null, null, reason, null, null, null);
    }

    private static ReportEventRow handedIn(
            ReportEvent event,
            String act,
            int version,
            Instant firstReceived,
            Timeliness timeliness,
            @Nullable String reason,
            @Nullable String document,
            List<ReportedFigure> figures) {
        return new ReportEventRow(
                event.head(),
                event.obligation(),
                act,
                version,
                null,
                firstReceived,
                timeliness,
                reason,
                document,
                null,
                figures);
    }
}
