package vn.wardpulse.submission.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.submission.task.TaskBodies.TaskAddition;
import vn.wardpulse.submission.task.TaskBodies.TaskReminder;
import vn.wardpulse.submission.task.TaskBodies.TaskReport;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@Tag(name = "Tasks", description = "What comes due of the tasks of plans, and what units say of it")
class TasksController {

    private final Slots slots;
    private final TaskDesk desk;

    TasksController(Slots slots, TaskDesk desk) {
        this.slots = slots;
        this.desk = desk;
    }

    @GetMapping("/api/occurrences")
    @Operation(
            summary = "What the units in reach lead, by due date",
            description =
                    "Each time of a task that has come, for each unit that leads it. Of one unit and all under it,"
                            + " of a plan, or of those whose time ends in a year, where these are given.")
    List<OccurrenceView> occurrences(
            @Parameter(hidden = true) Reader reader,
            @RequestParam(required = false) @Parameter(example = "004-BTG") @Nullable UnitId unit,
            @RequestParam(required = false) @Parameter(example = "2018") @Nullable Integer year,
            @RequestParam(required = false) @Parameter(example = "P2018") @Nullable PlanCode plan) {
        return slots.occurrences(reader, unit, year, plan);
    }

    @GetMapping("/api/participations")
    @Operation(
            summary = "What a unit takes part in without leading it",
            description = "Each time of a task that has come. It owes nothing there, and may add what it did.")
    List<ParticipationView> participations(
            @Parameter(hidden = true) Reader reader, @RequestParam @Parameter(example = "00139") UnitId unit) {
        return slots.participations(reader, unit);
    }

    @GetMapping("/api/slots/{plan}/{number}/{slot}")
    @Operation(
            summary = "One time of a task: who leads it, who takes part, and all that they said",
            description = "For whoever reaches one of these units, or is of the plan's standing body.")
    SlotView slot(
            @Parameter(hidden = true) Reader reader,
            @PathVariable @Parameter(example = "P2018") PlanCode plan,
            @PathVariable @Parameter(example = "3") String number,
            @PathVariable @Parameter(example = "2018-02") Slot slot) {
        return slots.slot(reader, task(plan, number), slot);
    }

    @PostMapping("/api/slots/{plan}/{number}/{slot}/{unit}/report")
    @Operation(
            summary = "Say how far a unit is that leads the task",
            description =
                    "It replaces what the unit said before and counts at once; nobody approves it. What is done has"
                            + " figures or words, what will not be done a reason. Words must not hold a person's number or address."
                            + " The same again changes nothing, so a retry is safe.")
    SlotView report(
            @Parameter(hidden = true) Reader reader,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @RequestBody TaskReport body) {
        return desk.report(reader, new Occurrence(task(plan, number), slot, unit), body);
    }

    @PostMapping("/api/slots/{plan}/{number}/{slot}/{unit}/addition")
    @Operation(
            summary = "Add what a unit did that takes part",
            description = "It replaces what the unit added before. It may come at any time and is never late.")
    SlotView add(
            @Parameter(hidden = true) Reader reader,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @RequestBody TaskAddition body) {
        return desk.add(reader, new Occurrence(task(plan, number), slot, unit), body);
    }

    @PostMapping("/api/slots/{plan}/{number}/{slot}/{unit}/reminder")
    @Operation(
            summary = "Have a unit reminded of a task now, in a sentence of one's own if wanted",
            description = "At most once a day, and only while it is not settled.")
    SlotView remind(
            @Parameter(hidden = true) Reader reader,
            @PathVariable PlanCode plan,
            @PathVariable String number,
            @PathVariable Slot slot,
            @PathVariable UnitId unit,
            @RequestBody(required = false) @Nullable TaskReminder body) {
        return desk.remind(
                reader, new Occurrence(task(plan, number), slot, unit), body == null ? null : body.sentence());
    }

    /** A number that cannot be a task's is nobody's. */
    static TaskId task(PlanCode plan, String number) {
        try {
            return new TaskId(plan, number);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("slots/" + plan);
        }
    }
}
