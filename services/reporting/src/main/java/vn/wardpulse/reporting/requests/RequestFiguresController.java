package vn.wardpulse.reporting.requests;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.reach.Days;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

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
        By wanted = by(by);
        Days.demand("from", from);
        Days.demand("to", to);
        List<StandingRequest> counted = narrowed(scope, unit, requests.between(plan, from, to));
        UnitId top = unit == null ? scope.bound() : unit;
        SortedMap<String, List<StandingRequest>> groups = new TreeMap<>();
        for (StandingRequest one : counted) {
            groups.computeIfAbsent(key(one, wanted, scope, top), key -> new ArrayList<>())
                    .add(one);
        }
        return new RequestFigures(
                RequestCounts.of(counted),
                groups.entrySet().stream()
                        .map(group ->
                                new RequestFigures.RequestGroup(group.getKey(), RequestCounts.of(group.getValue())))
                        .toList());
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
        return RequestSums.of(narrowed(reach.of(reader), unit, requests.of(request)));
    }

    private static List<StandingRequest> narrowed(Scope scope, @Nullable UnitId unit, List<StandingRequest> all) {
        if (unit != null) {
            scope.require(List.of(unit));
        }
        return all.stream()
                .filter(one -> scope.sees(one.unit(), one.sent())
                        || scope.shows(one.unit()) && scope.sees(one.by(), one.sent()))
                .filter(one -> unit == null || lineage(scope, one).contains(unit))
                .toList();
    }

    private static List<UnitId> lineage(Scope scope, StandingRequest one) {
        return scope.catalogue().units().lineage(one.unit(), one.sent());
    }

    private static String key(StandingRequest one, By by, Scope scope, @Nullable UnitId top) {
        return switch (by) {
            case UNIT -> below(one, scope, top).value();
            case PLAN -> one.plan() == null ? "" : one.plan().value();
            case REQUEST -> one.request().toString();
            case MONTH -> YearMonth.from(one.sent()).toString();
        };
    }

    /** The unit directly under {@code top} that its unit stood under, or that unit itself. */
    private static UnitId below(StandingRequest one, Scope scope, @Nullable UnitId top) {
        List<UnitId> lineage = lineage(scope, one);
        int at = top == null ? lineage.size() : lineage.indexOf(top);
        return at <= 0 ? one.unit() : lineage.get(at - 1);
    }

    private static By by(String text) {
        return Stream.of(By.values())
                .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.BAD_REQUEST,
                        Fault.error(
                                "unknown-by",
                                "by",
                                "Không tổng hợp được theo “%s”. Dùng unit, plan, request hoặc month.".formatted(text),
                                "Nothing can be told apart by “%s”. Use unit, plan, request or month."
                                        .formatted(text))));
    }
}
