package vn.wardpulse.submission.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.AttachmentView;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@RequestMapping("/api/reports/{unit}/{form}/{period}")
@Tag(name = "Reports", description = "A unit's report for a period: draft, versions, history")
class ReportsController {

    private final SettledClock clock;
    private final Reports reports;
    private final FigureTable figures;
    private final AttachmentTable attachments;
    private final History history;
    private final Desk desk;

    ReportsController(
            SettledClock clock,
            Reports reports,
            FigureTable figures,
            AttachmentTable attachments,
            History history,
            Desk desk) {
        this.clock = clock;
        this.reports = reports;
        this.figures = figures;
        this.attachments = attachments;
        this.history = history;
        this.desk = desk;
    }

    /** A version as it was handed in. */
    record VersionView(
            int version,
            List<ReportedFigure> figures,
            @Nullable String narrative,
            List<AttachmentView> attachments,
            Instant at,
            String by,
            String byName) {}

    @GetMapping
    @Operation(
            summary = "The report, what to compare it with, and what the reader may do with it",
            description = "Figures are the draft's where there is one that the reader may see, else the latest"
                    + " version's. The ETag is the revision, to be sent back as If-Match.")
    ResponseEntity<ReportView> report(
            @Parameter(hidden = true) Reader reader,
            @PathVariable @Parameter(example = "00139") UnitId unit,
            @PathVariable @Parameter(example = "LB2023-M") FormCode form,
            @PathVariable @Parameter(example = "2023-10") Period period) {
        return answer(open(reader, new Obligation(unit, form, period)).view());
    }

    @GetMapping("/history")
    @Operation(summary = "Everything that happened to the report, oldest first")
    List<History.Item> history(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period) {
        return history.of(open(reader, new Obligation(unit, form, period)).row().id());
    }

    @GetMapping("/versions/{version}")
    @Operation(summary = "One version as it was handed in")
    VersionView version(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @PathVariable int version) {
        long report = open(reader, new Obligation(unit, form, period)).row().id();
        return reports.version(report, version)
                .map(found -> new VersionView(
                        version,
                        figures.of(report, version),
                        found.narrative(),
                        attachments.ofVersion(new Folder.OfReport(report), version).stream()
                                .map(AttachmentView::of)
                                .toList(),
                        found.at(),
                        found.by(),
                        found.byName()))
                .orElseThrow(() -> Refused.notFound("versions/" + version));
    }

    private Desk.File open(Reader reader, Obligation obligation) {
        Instant now = clock.now();
        Desk.File file = desk.open(reader, reports.find(obligation), obligation, now);
        file.demandReadable();
        return file;
    }

    static ResponseEntity<ReportView> answer(ReportView view) {
        return ResponseEntity.ok().eTag("\"" + view.revision() + "\"").body(view);
    }
}
