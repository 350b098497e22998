package vn.wardpulse.submission.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.OnPaper;
import vn.wardpulse.submission.report.Bodies.Extension;
import vn.wardpulse.submission.report.Bodies.Paper;
import vn.wardpulse.submission.report.Bodies.Reopening;
import vn.wardpulse.web.Reader;

/** What the standing body does for, and with, one unit's report. */
@RestController
@RequestMapping("/api/reports/{unit}/{form}/{period}")
@Tag(name = "Directions", description = "Extend due dates, close and reopen periods, enter what came on paper")
class DirectionsController {

    private final Submissions submissions;
    private final Calls calls;

    DirectionsController(Submissions submissions, Calls calls) {
        this.submissions = submissions;
        this.calls = calls;
    }

    @PostMapping("/paper")
    @Operation(
            summary = "Enter a report that came on paper, with its day of receipt and the reason",
            description = "It counts as received on that day, so it may be on time although it is entered late. The"
                    + " figures are checked like any others; the unit's draft stays.")
    ResponseEntity<ReportView> receive(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = Calls.KEY, required = false) @Nullable String key,
            @RequestBody Paper body,
            HttpServletRequest request) {
        OnPaper paper = new OnPaper(
                Bodies.receivedOn(body.receivedOn()),
                Bodies.reason(body.reason()),
                Bodies.optional("document", body.document()));
        Call call = calls.of(reader, new Obligation(unit, form, period), seen, key, request, body);
        return ReportsController.answer(
                submissions.receive(call, Bodies.lines(body.figures()), body.narrative(), paper));
    }

    @PostMapping("/extension")
    @Operation(
            summary = "Give the unit more time, with a reason",
            description = "What was received is measured again by the later due date. A calendar that moves later only"
                    + " counts where it goes beyond it.")
    ResponseEntity<ReportView> extend(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = Calls.KEY, required = false) @Nullable String key,
            @RequestBody Extension body,
            HttpServletRequest request) {
        Call call = calls.of(reader, new Obligation(unit, form, period), seen, key, request, body);
        return ReportsController.answer(submissions.extend(call, Bodies.due(body.due()), Bodies.reason(body.reason())));
    }

    @PostMapping("/closing")
    @Operation(
            summary = "Close the period for the unit",
            description = "From then on only a correction with a reason is accepted; what waits can still be approved.")
    ResponseEntity<ReportView> close(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = Calls.KEY, required = false) @Nullable String key,
            HttpServletRequest request) {
        return ReportsController.answer(
                submissions.close(calls.of(reader, new Obligation(unit, form, period), seen, key, request, null)));
    }

    @PostMapping("/reopening")
    @Operation(summary = "Reopen the period for the unit, with a reason")
    ResponseEntity<ReportView> reopen(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = Calls.KEY, required = false) @Nullable String key,
            @RequestBody Reopening body,
            HttpServletRequest request) {
        Call call = calls.of(reader, new Obligation(unit, form, period), seen, key, request, body);
        return ReportsController.answer(submissions.reopen(call, Bodies.reason(body.reason())));
    }
}
