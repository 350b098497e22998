package vn.wardpulse.reporting.activity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Reports", description = "What happened to reports, and how they stand")
class ActivityController {

    private final ReportActivity activity;
    private final Standings standings;
    private final Reach reach;
    private final Definitions definitions;

    ActivityController(ReportActivity activity, Standings standings, Reach reach, Definitions definitions) {
        this.activity = activity;
        this.standings = standings;
        this.reach = reach;
        this.definitions = definitions;
    }

    @GetMapping("/api/standings")
    @Operation(
            summary = "How obligations stand",
            description = "Their state and the version that counts. Every parameter narrows the answer.")
    List<Standing> standings(
            Reader reader,
            @Parameter(description = "A unit and all that stood under it in the period", example = "004")
                    @RequestParam(defaultValue = "")
                    List<UnitId> under,
            @Parameter(example = "LB2023-M") @RequestParam(defaultValue = "") List<FormCode> form,
            @Parameter(example = "2023-09") @RequestParam(defaultValue = "") List<Period> period,
            @Parameter(example = "2023") @RequestParam(required = false) @Nullable Integer year) {
        Scope scope = reach.of(reader);
        return standings.find(scope.candidates(List.of(), under), form, period, year).stream()
                .filter(standing -> {
                    UnitId unit = standing.obligation().unit();
                    Period of = standing.obligation().period();
                    return scope.sees(unit, of) && scope.asked(unit, of, List.of(), under);
                })
                .toList();
    }

    @GetMapping("/api/activity")
    @Operation(
            summary = "What happened to reports, newest first",
            description = "By default what people did; obligations that opened and due dates that passed on request.")
    List<Activity> activity(
            Reader reader,
            @Parameter(description = "A unit and all that stood under it in the period", example = "004")
                    @RequestParam(defaultValue = "")
                    List<UnitId> under,
            @Parameter(
                            description =
                                    "opened, extended, closed, reopened, submitted, received-on-paper, approved, returned,"
                                            + " corrected, withdrawn, due-passed, recorded")
                    @RequestParam(
                            defaultValue = "submitted,received-on-paper,approved,returned,corrected,withdrawn,recorded")
                    List<String> act,
            @Parameter(description = "Only what stands before this position, to read on", example = "4711")
                    @RequestParam(defaultValue = "9223372036854775807")
                    long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        Scope scope = reach.of(reader);
        List<UnitId> candidates = scope.candidates(List.of(), under);
        List<Activity> found = new ArrayList<>();
        long position = before;
        while (found.size() < limit) {
            // Nearly always one turn: only rows of units that moved in the tree are left out below.
            List<Activity> page = activity.before(position, definitions.knownAt(), candidates, act, limit);
            page.stream()
                    .filter(item -> scope.sees(item.unit(), item.period())
                            && scope.asked(item.unit(), item.period(), List.of(), under))
                    .limit(limit - (long) found.size())
                    .forEach(found::add);
            if (page.size() < limit) {
                break;
            }
            position = page.getLast().position();
        }
        return found;
    }
}
