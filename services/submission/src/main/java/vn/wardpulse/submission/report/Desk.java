package vn.wardpulse.submission.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.submission.attachment.KeptAttachment;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.submission.figures.Checked;
import vn.wardpulse.submission.figures.FigureCheck;
import vn.wardpulse.submission.figures.Line;
import vn.wardpulse.submission.figures.RulesInForce;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Lays a report out for somebody, with everything that is needed to look at it or to work on it. */
final class Desk {

    private final DefinitionBook book;
    private final Reports reports;
    private final FigureTable figures;
    private final AttachmentTable attachments;
    private final Comparisons comparisons;
    private final BelowWard below;

    Desk(
            DefinitionBook book,
            Reports reports,
            FigureTable figures,
            AttachmentTable attachments,
            Comparisons comparisons,
            BelowWard below) {
        this.below = below;
        this.book = book;
        this.reports = reports;
        this.figures = figures;
        this.attachments = attachments;
        this.comparisons = comparisons;
    }

    /**
     * @throws Refused if it is out of the reader's reach, or is not there; the former says nothing about the latter
     */
    File open(Reader reader, Optional<Row> found, Obligation obligation, Instant now) {
        Definitions definitions = book.current();
        Reach reach = new Reach(definitions, Lateness.day(now));
        reach.demand(
                reach.covers(
                        reader, obligation.unit(), found.map(Row::windowLast).orElse(null)),
                obligation.toString());
        Row row = found.orElseThrow(() -> Refused.notFound(obligation.toString()));
        List<Indicator> asked = definitions
                .form(obligation.form())
                .map(form -> definitions.asked(form, row.windowLast()))
                .orElse(List.of());
        return new File(reader, row, reports.report(row), now, reach, asked, comparisons.past(row, asked, definitions));
    }

    /** One report on the desk of one reader. */
    final class File {

        private final Reader reader;
        private final Row row;
        private final Report report;
        private final Instant now;
        private final Reach reach;
        private final List<Indicator> asked;
        private final Comparisons.Past past;
        private final FigureCheck check;

        private File(
                Reader reader,
                Row row,
                Report report,
                Instant now,
                Reach reach,
                List<Indicator> asked,
                Comparisons.Past past) {
            this.reader = reader;
            this.row = row;
            this.report = report;
            this.now = now;
            this.reach = reach;
            this.asked = asked;
            this.past = past;
            this.check = new FigureCheck(
                    asked, RulesInForce.on(row.windowLast(), reach.definitions().rules()), past);
        }

        /** The same after an act, which leaves what it is compared with as it was. */
        File again(Row row, Report report) {
            return new File(reader, row, report, now, reach, asked, past);
        }

        Reader reader() {
            return reader;
        }

        Row row() {
            return row;
        }

        Report report() {
            return report;
        }

        Reach reach() {
            return reach;
        }

        Instant now() {
            return now;
        }

        FigureCheck check() {
            return check;
        }

        /** Checks the lines, or the draft where there are none. */
        Checked checked(@Nullable List<Line> lines) {
            if (lines != null) {
                return check.whole(lines);
            }
            List<ReportedFigure> draft = Objects.requireNonNullElse(row.draft(), List.of());
            return new Checked(draft, check.open(draft));
        }

        /** The text that was sent, or where none was, the one that whoever writes the report is shown. */
        @Nullable
        String narrative(@Nullable String sent) {
            return sent != null ? Narratives.kept(sent) : row.draft() != null ? row.draftNarrative() : said();
        }

        /** What goes with the figures once the unit hands them in. */
        Words words(@Nullable String sent) {
            return new Words(narrative(sent), attachments.ofDraft(folder()));
        }

        /** Whether there is nothing in it that would not be there without it. */
        boolean nothing(Contents draft) {
            return draft.figures().isEmpty()
                    && (draft.narrative() == null || draft.narrative().equals(said()));
        }

        /** The files of the next version, or to those who do not see drafts, of the latest one. */
        List<KeptAttachment> attachments() {
            return maySeeDraft() ? attachments.ofDraft(folder()) : attachments.ofVersion(folder(), row.latest());
        }

        Folder folder() {
            return new Folder.OfReport(row.id());
        }

        boolean maySeeDraft() {
            return reach.maySeeDraft(reader, row.obligation().unit(), row.windowLast());
        }

        /** Whether the reader may change its draft as it stands. */
        boolean keepable() {
            return allows(Act.Name.SAVE) && Rules.possible(report).contains(Act.Name.SAVE);
        }

        void demandReadable() {
            reach.demand(reader.mayRead(), row.obligation().toString());
        }

        void demand(Act.Name act) {
            reach.demand(allows(act), row.obligation() + "/" + act.text());
        }

        private boolean allows(Act.Name act) {
            var unit = row.obligation().unit();
            LocalDate then = row.windowLast();
            return switch (act) {
                case SAVE, SUBMIT, CORRECT, WITHDRAW -> reach.mayWrite(reader, unit, then);
                case APPROVE -> reach.mayApprove(reader, unit, then);
                case RETURN -> reach.mayReturn(reader, unit, then, row.state() == ReportState.SUBMITTED);
                case RECEIVE, EXTEND, CLOSE, REOPEN, REMIND -> reach.mayDirect(reader, unit, then);
            };
        }

        ReportView view() {
            List<ReportedFigure> draft = maySeeDraft() ? row.draft() : null;
            // What its groups say is for the ward alone, not for a machine of the district that may write for it.
            boolean own = row.obligation().unit().equals(reader.unit());
            List<ReportedFigure> proposed = draft == null && row.latest() == 0 && own && keepable()
                    ? below.proposed(row, asked, reach.definitions())
                    : List.of();
            List<ReportedFigure> figures = draft != null ? draft : proposed.isEmpty() ? handedIn() : proposed;
            return new ReportView(
                    ObligationView.of(row, reach.today()),
                    row.revision(),
                    row.latest(),
                    figures,
                    draft == null ? said() : row.draftNarrative(),
                    draft != null,
                    draft == null ? null : row.draftSavedAt(),
                    draft == null ? null : row.draftSavedBy(),
                    past.lines(asked, reach.definitions()),
                    draft != null && keepable() ? check.open(draft) : List.of(),
                    check.warnings(figures),
                    row.state() == ReportState.HISTORY ? List.of() : may(),
                    !proposed.isEmpty());
        }

        OpenReport opened() {
            return new OpenReport(view(), reach.definitions(), asked, check);
        }

        private List<ReportedFigure> handedIn() {
            return row.latest() > 0 ? figures.of(row.id(), row.latest()) : List.of();
        }

        /** The latest version's text. */
        private @Nullable String said() {
            return reports.version(row.id(), row.latest())
                    .map(Reports.HandedIn::narrative)
                    .orElse(null);
        }

        private List<String> may() {
            return Stream.of(Act.Name.values())
                    .filter(Rules.possible(report)::contains)
                    .filter(this::allows)
                    .map(Act.Name::text)
                    .toList();
        }
    }
}
