package vn.wardpulse.model.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Event;
import vn.wardpulse.model.EventHead;

/**
 * What happened to one obligation. All events of a unit stand in one partition, in the order in which they happened;
 * readers that meet them out of order go by {@link EventHead#position()}.
 */
public sealed interface ReportEvent extends Event {

    Obligation obligation();

    /**
     * From now on the report can be handed in; it is due by the end of {@code due}. Said again when the due date moves.
     *
     * @param timeliness of the receipt that stands, decided again because the due date moved: it replaces what the
     *     events before said. Null where nothing stands, as at first.
     * @param reason why this one was extended beyond its calendar; null where it was not
     */
    record ObligationOpened(
            EventHead head,
            Obligation obligation,
            LocalDate due,
            @Nullable Timeliness timeliness,
            @Nullable String reason)
            implements ReportEvent {

        /** As the calendar has it. */
        public ObligationOpened(EventHead head, Obligation obligation, LocalDate due, @Nullable Timeliness timeliness) {
            this(head, obligation, due, timeliness, null);
        }

        public ObligationOpened(EventHead head, Obligation obligation, LocalDate due) {
            this(head, obligation, due, null);
        }
    }

    /** The due date has passed, reported or not. */
    record DueDatePassed(EventHead head, Obligation obligation, LocalDate due) implements ReportEvent {}

    /** The period is closed for this unit: from now on only a correction with a reason is accepted. */
    record ObligationClosed(EventHead head, Obligation obligation) implements ReportEvent {}

    /** Closed no more: a first report, a resubmission or a withdrawal is accepted again. */
    record ObligationReopened(EventHead head, Obligation obligation, String reason) implements ReportEvent {}

    /**
     * A version handed in. It counts at once, provisionally.
     *
     * @param reportVersion 1 for the first version handed in, then one more each time
     * @param figures one line for every indicator of the form
     * @param firstReceived when the first version that was not withdrawn came in
     * @param timeliness of {@code firstReceived}
     * @param paper why and by which document it was entered for the unit; null where the unit handed it in itself
     * @param narrative the report in words, paragraphs apart by line ends; null where there is none
     * @param attachments the files that go with it
     */
    record ReportSubmitted(
            EventHead head,
            Obligation obligation,
            int reportVersion,
            List<ReportedFigure> figures,
            Instant firstReceived,
            Timeliness timeliness,
            @Nullable OnPaper paper,
            @Nullable String narrative,
            List<Attachment> attachments)
            implements ReportEvent {
        public ReportSubmitted {
            figures = List.copyOf(figures);
            attachments = List.copyOf(attachments);
        }

        /** Handed in by the unit itself, figures only. */
        public ReportSubmitted(
                EventHead head,
                Obligation obligation,
                int reportVersion,
                List<ReportedFigure> figures,
                Instant firstReceived,
                Timeliness timeliness) {
            this(head, obligation, reportVersion, figures, firstReceived, timeliness, null, null, List.of());
        }
    }

    /** The version is official from now on. */
    record ReportApproved(EventHead head, Obligation obligation, int reportVersion) implements ReportEvent {}

    /** The version does not count any more; the last approved one, if any, counts again. The first receipt stands. */
    record ReportReturned(EventHead head, Obligation obligation, int reportVersion, String reason)
            implements ReportEvent {}

    /**
     * A new version after an approved one. It counts at once and needs a new approval.
     *
     * @param document number of the document that orders the correction, or null
     * @param narrative the report in words; null where there is none
     * @param attachments the files that go with it
     */
    record ReportCorrected(
            EventHead head,
            Obligation obligation,
            int reportVersion,
            List<ReportedFigure> figures,
            String reason,
            @Nullable String document,
            Instant firstReceived,
            Timeliness timeliness,
            @Nullable String narrative,
            List<Attachment> attachments)
            implements ReportEvent {
        public ReportCorrected {
            figures = List.copyOf(figures);
            attachments = List.copyOf(attachments);
        }

        /** Figures only. */
        public ReportCorrected(
                EventHead head,
                Obligation obligation,
                int reportVersion,
                List<ReportedFigure> figures,
                String reason,
                @Nullable String document,
                Instant firstReceived,
                Timeliness timeliness) {
            this(
                    head,
                    obligation,
                    reportVersion,
                    figures,
                    reason,
                    document,
                    firstReceived,
                    timeliness,
                    null,
                    List.of());
        }
    }

    /** The version does not count any more. Once every version is withdrawn, the receipt is cancelled as well. */
    record ReportWithdrawn(EventHead head, Obligation obligation, int reportVersion, String reason)
            implements ReportEvent {}

    /**
     * Figures of the past, imported. Nobody owed them here: they count as approved, and enter no completeness.
     *
     * @param source where they come from, such as a file's name
     */
    record HistoryRecorded(
            EventHead head, Obligation obligation, int reportVersion, List<ReportedFigure> figures, String source)
            implements ReportEvent {
        public HistoryRecorded {
            figures = List.copyOf(figures);
        }
    }
}
