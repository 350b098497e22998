package vn.wardpulse.submission.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.figures.Line;
import vn.wardpulse.submission.report.Bodies.Approval;
import vn.wardpulse.submission.report.Bodies.Correction;
import vn.wardpulse.submission.report.Bodies.Draft;
import vn.wardpulse.submission.report.Bodies.Reminder;
import vn.wardpulse.submission.report.Bodies.Return;
import vn.wardpulse.submission.report.Bodies.Submission;
import vn.wardpulse.submission.report.Bodies.Withdrawal;
import vn.wardpulse.web.IfMatch;
import vn.wardpulse.web.Reader;

/**
 * The acts on a report. {@code If-Match} names the revision that the caller has seen; an {@code Idempotency-Key} makes
 * a retry safe.
 */
@RestController
@RequestMapping("/api/reports/{unit}/{form}/{period}")
@Tag(name = "Acts", description = "Save, submit, approve, return, correct, withdraw, remind")
class ActsController {

    private final Submissions submissions;
    private final Calls calls;

    ActsController(Submissions submissions, Calls calls) {
        this.submissions = submissions;
        this.calls = calls;
    }

    @PutMapping("/draft")
    @Operation(
            summary = "Keep a draft, complete or not",
            description =
                    "The whole draft replaces the one before; an empty one drops it. Numbers and narrative must be"
                            + " readable; everything else that is wrong comes back as faults and stops nobody from saving. A"
                            + " narrative that is left out stays as it is shown, an empty one is none.")
    ResponseEntity<ReportView> save(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody Draft body) {
        Call call = calls.unrepeated(reader, new Obligation(unit, form, period), seen);
        return ReportsController.answer(submissions.save(call, Bodies.lines(body.figures()), body.narrative()));
    }

    @PostMapping("/submission")
    @Operation(
            summary = "Hand in the figures, or the draft if there are none in the request",
            description = "All faults are answered at once (422). A warning passes once its line carries a remark. The"
                    + " version takes the narrative, or where it is left out the one that is shown, and the draft's"
                    + " attachments.")
    ResponseEntity<ReportView> submit(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = Calls.KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Submission body,
            HttpServletRequest request) {
        List<Line> lines = body == null ? null : body.figures();
        if (lines == null) {
            IfMatch.demanded(seen);
        }
        Call call = calls.of(reader, new Obligation(unit, form, period), seen, key, request, body);
        return ReportsController.answer(submissions.submit(call, lines, body == null ? null : body.narrative()));
    }

    @PostMapping("/approval")
    @Operation(summary = "Make the version that waits official")
    ResponseEntity<ReportView> approve(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = Calls.KEY, required = false) @Nullable String key,
            @RequestBody Approval body,
            HttpServletRequest request) {
        int version = Bodies.version(body.version());
        Call call = calls.of(reader, new Obligation(unit, form, period), seen, key, request, body);
        return ReportsController.answer(submissions.approve(call, version));
    }

    @PostMapping("/return")
    @Operation(
            summary = "Give the version that counts back, with a reason",
            description = "It does not count any more; the last approved version, if any, counts again.")
    ResponseEntity<ReportView> giveBack(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = Calls.KEY, required = false) @Nullable String key,
            @RequestBody Return body,
            HttpServletRequest request) {
        int version = Bodies.version(body.version());
        String reason = Bodies.reason(body.reason());
        Call call = calls.of(reader, new Obligation(unit, form, period), seen, key, request, body);
        return ReportsController.answer(submissions.giveBack(call, version, reason));
    }

    @PostMapping("/correction")
    @Operation(
            summary = "Hand in corrected figures after an approval, with a reason",
            description = "They count at once and need a new approval. Without figures the draft is taken.")
    ResponseEntity<ReportView> correct(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = Calls.KEY, required = false) @Nullable String key,
            @RequestBody Correction body,
            HttpServletRequest request) {
        String reason = Bodies.reason(body.reason());
        Call call = calls.of(reader, new Obligation(unit, form, period), seen, key, request, body);
        return ReportsController.answer(submissions.correct(
                call, body.figures(), body.narrative(), reason, Bodies.optional("document", body.document())));
    }

    @PostMapping("/withdrawal")
    @Operation(
            summary = "Take back the version that waits for approval, with a reason",
            description = "Its receipt is cancelled with it if no other version stands.")
    ResponseEntity<ReportView> withdraw(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestHeader(name = Calls.KEY, required = false) @Nullable String key,
            @RequestBody Withdrawal body,
            HttpServletRequest request) {
        int version = Bodies.version(body.version());
        String reason = Bodies.reason(body.reason());
        Call call = calls.of(reader, new Obligation(unit, form, period), seen, key, request, body);
        return ReportsController.answer(submissions.withdraw(call, version, reason));
    }

    @PostMapping("/reminder")
    @Operation(
            summary = "Have the unit reminded now, in a sentence of one's own if wanted",
            description = "At most once per report and day, and only while it is not handed in.")
    ResponseEntity<ReportView> remind(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UnitId unit,
            @PathVariable FormCode form,
            @PathVariable Period period,
            @RequestHeader(name = Calls.KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Reminder body,
            HttpServletRequest request) {
        Call call = calls.of(reader, new Obligation(unit, form, period), null, key, request, body);
        return ReportsController.answer(submissions.remind(call, Bodies.sentence(body)));
    }
}
