package vn.wardpulse.submission.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.submission.request.RequestBodies.NewRequest;
import vn.wardpulse.submission.request.RequestBodies.RequestAnswer;
import vn.wardpulse.submission.request.RequestBodies.RequestReminder;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Requests", description = "What is asked of chosen units once, and what they answer")
class RequestsController {

    private final Requests requests;
    private final RequestDesk desk;

    RequestsController(Requests requests, RequestDesk desk) {
        this.requests = requests;
        this.desk = desk;
    }

    @GetMapping("/api/requests")
    @Operation(
            summary = "Requests that concern the reader, the latest first",
            description =
                    "Those that units in reach were asked or ask themselves, with the units that the reader sees. Of one"
                            + " unit and all under it, of a plan, or of those sent in a year, where these are given; the"
                            + " running year also has what is still waited for.")
    List<RequestLine> requests(
            @Parameter(hidden = true) Reader reader,
            @RequestParam(required = false) @Parameter(example = "00343") @Nullable UnitId unit,
            @RequestParam(required = false) @Parameter(example = "2024") @Nullable Integer year,
            @RequestParam(required = false) @Parameter(example = "P2024") @Nullable PlanCode plan) {
        return requests.all(reader, unit, year, plan);
    }

    @GetMapping("/api/requests/{request}")
    @Operation(
            summary = "A request with its questions and what was answered",
            description = "Whoever asks, or is above whoever asks, has all answers; others those of units in reach.")
    RequestView request(@Parameter(hidden = true) Reader reader, @PathVariable UUID request) {
        return requests.one(reader, request);
    }

    @PutMapping("/api/requests/{request}")
    @Operation(
            summary = "Ask chosen units something, once",
            description =
                    "For standing bodies, of units in their reach; and, in the name of a plan, for the unit that stands"
                            + " for it, of units under the plan's scope. The caller chooses the id; the same again under"
                            + " the same id asks nobody twice. What is sent never changes.")
    RequestView send(
            @Parameter(hidden = true) Reader reader, @PathVariable UUID request, @RequestBody NewRequest body) {
        return desk.send(reader, request, body);
    }

    @PostMapping("/api/requests/{request}/{unit}/answer")
    @Operation(
            summary = "Answer for a unit",
            description =
                    "It replaces what the unit answered before and counts at once; nobody approves it. Whether it is in"
                            + " time the first answer decides. Words must not hold a person's number or address.")
    RequestView answer(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UUID request,
            @PathVariable UnitId unit,
            @RequestBody RequestAnswer body) {
        return desk.answer(reader, new Asked(request, unit), body);
    }

    @PostMapping("/api/requests/{request}/{unit}/reminder")
    @Operation(
            summary = "Have a unit reminded of a request now, in a sentence of one's own if wanted",
            description = "At most once a day, and only while it is not answered.")
    RequestView remind(
            @Parameter(hidden = true) Reader reader,
            @PathVariable UUID request,
            @PathVariable UnitId unit,
            @RequestBody(required = false) @Nullable RequestReminder body) {
        return desk.remind(reader, new Asked(request, unit), body == null ? null : body.sentence());
    }

    @PostMapping("/api/requests/{request}/closing")
    @Operation(
            summary = "Close a request",
            description =
                    "Nothing is answered or chased after it; what was answered stays. Closed again, it stays as it is.")
    RequestView close(@Parameter(hidden = true) Reader reader, @PathVariable UUID request) {
        return desk.close(reader, request);
    }
}
