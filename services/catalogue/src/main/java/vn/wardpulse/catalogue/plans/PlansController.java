package vn.wardpulse.catalogue.plans;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.catalogue.Access;
import vn.wardpulse.catalogue.units.Units;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** Plans are for those under whom or above whom they hold: a district's are no business of another's. */
@RestController
@Tag(name = "Plans", description = "What was issued, what it holds, and the tasks that it gives")
final class PlansController {

    private final Plans plans;
    private final Tasks tasks;
    private final Units units;

    PlansController(Plans plans, Tasks tasks, Units units) {
        this.plans = plans;
        this.tasks = tasks;
        this.units = units;
    }

    @GetMapping("/api/plans")
    @Operation(
            summary = "The plans that concern the reader's unit",
            description = "Those that hold for the unit, for one above it, or for one below it; the latest first.")
    List<Plan> plans(Reader reader) {
        Access.toRead(reader);
        Map<UnitId, Set<UnitId>> above = new HashMap<>();
        return plans.all().values().stream()
                .filter(plan -> concerns(plan, reader, above))
                .sorted(Comparator.comparing(Plan::first).reversed().thenComparing(Plan::code))
                .toList();
    }

    @GetMapping("/api/plans/{code}")
    @Operation(summary = "One plan")
    Plan plan(Reader reader, @Parameter(example = "P2018") @PathVariable PlanCode code) {
        Access.toRead(reader);
        Plan plan = plans.all().get(code);
        if (plan == null || !concerns(plan, reader, new HashMap<>())) {
            throw Refused.notFound("/api/plans/" + code);
        }
        return plan;
    }

    @GetMapping(path = "/api/plans/{code}/copy", produces = "application/zip")
    @Operation(
            summary = "A plan as import files for the years after it",
            description =
                    "plans.csv, rounds.csv and tasks.csv with codes, dates and years moved on, to be adjusted and imported; the"
                            + " number of the new document is left open.")
    void copy(Reader reader, @Parameter(example = "P2018") @PathVariable PlanCode code, HttpServletResponse response)
            throws IOException {
        PlanCopy copy = new PlanCopy(plan(reader, code), tasks.of(code));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(copy.name()));
        copy.write(response.getOutputStream());
    }

    @GetMapping("/api/tasks")
    @Operation(
            summary = "The tasks of a plan",
            description =
                    "In the plan's order, each with its channels, its timing as the plan has it, who leads and who coordinates, and the occasions that the timing comes to, past days off.")
    List<Task> tasks(Reader reader, @Parameter(example = "P2018") @RequestParam PlanCode plan) {
        plan(reader, plan);
        return tasks.of(plan);
    }

    private boolean concerns(Plan plan, Reader reader, Map<UnitId, Set<UnitId>> above) {
        UnitId bound = reader.unit();
        return bound == null
                || above.computeIfAbsent(plan.scope(), units::everAbove).contains(bound)
                || above.computeIfAbsent(bound, units::everAbove).contains(plan.scope());
    }
}
