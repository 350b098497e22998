package vn.wardpulse.reporting.requests;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.reach.Breakdown;
import vn.wardpulse.reporting.reach.Days;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

@RestController
@Tag(
        name = "Requests",
        description = "What comes of requests: answered in time or late, and what the answers add up to")
class RequestFiguresController {

    /** By what requests are told apart. */
    private enum By {
        UNIT,
        PLAN,
        REQUEST,
        MONTH
    }

    private final StandingRequests requests;
    private final Reach reach;

    RequestFiguresController(StandingRequests requests, Reach reach) {
        this.requests = requests;
        this.reach = reach;
    }

    @GetMapping("/api/request-figures")
    @Operation(
            summary = "How many units were asked, and how many answered, in time, late, or not yet",
            description =
                    "Each request counts once for each unit that was asked, in the month in which it was sent, and for"
                            + " the units that stood above its unit on that day. By unit, the units directly under the one"
                            + " that is asked for, with everything under them.")
    RequestFigures figures(
            Reader reader,
            @Parameter(description = "A unit and all under it; the reader's own where it is left out", example = "009")
                    @RequestParam(required = false)
                    @Nullable
                    UnitId unit,
            @Parameter(example = "P2024") @RequestParam(defaultValue = "") List<PlanCode> plan,
            @Parameter(description = "First day that counts", example = "2024-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day that counts", example = "2024-12-31")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate to,
            @Parameter(description = "unit, plan, request or month") @RequestParam(defaultValue = "unit") String by) {
        Scope scope = reach.of(reader);
        By wanted = Breakdown.by(By.class, by);
        Days.demand("from", from);
        Days.demand("to", to);
        Breakdown<StandingRequest> breakdown = breakdown(scope, unit);
        List<StandingRequest> counted = narrowed(scope, breakdown, requests.between(plan, from, to));
        return new RequestFigures(
                RequestCounts.of(counted),
                Breakdown.rows(
                        counted,
                        one -> Stream.of(key(one, wanted, breakdown)),
                        (key, group) -> new RequestFigures.RequestGroup(key, RequestCounts.of(group))));
    }

    @GetMapping("/api/request-sums")
    @Operation(
            summary = "What the answers to a request add up to, question by question",
            description =
                    "Over the units in reach; for whoever asks, or is above whoever asks, over all. Nothing where the"
                            + " reader sees no unit that was asked.")
    RequestSums sums(
            Reader reader,
            @RequestParam UUID request,
            @Parameter(description = "A unit and all under it; all that the reader sees where it is left out")
                    @RequestParam(required = false)
                    @Nullable
                    UnitId unit) {
        Scope scope = reach.of(reader);
        return RequestSums.of(narrowed(scope, breakdown(scope, unit), requests.of(request)));
    }

    private static Breakdown<StandingRequest> breakdown(Scope scope, @Nullable UnitId unit) {
        return new Breakdown<>(scope, unit, StandingRequest::unit, StandingRequest::sent);
    }

    private static List<StandingRequest> narrowed(
            Scope scope, Breakdown<StandingRequest> breakdown, List<StandingRequest> all) {
        return all.stream()
                .filter(one -> scope.sees(one.unit(), one.sent()) || scope.sees(one.by(), one.sent()))
                .filter(breakdown::concerns)
                .toList();
    }

    private static String key(StandingRequest one, By by, Breakdown<StandingRequest> breakdown) {
        return switch (by) {
            case UNIT -> breakdown.below(one).value();
            case PLAN -> one.plan() == null ? "" : one.plan().value();
            case REQUEST -> one.request().toString();
            case MONTH -> YearMonth.from(one.sent()).toString();
        };
    }
}
