package vn.wardpulse.submission.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Addressee.Office;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.submission.definition.Definitions;

/** Puts names and addressees to a step of a task, as units and plans stand on {@code today}. */
record TaskNotice(Definitions definitions, LocalDate today) {

    TaskEvent.TaskReminded about(
            EventHead head, Occurrence occurrence, LocalDate due, Step step, @Nullable String sentence) {
        // A unit that is gone is called what it was called when this was due.
        Optional<Unit.Spell> place = definitions.place(occurrence.unit(), today, due);
        Optional<Plan> plan =
                Optional.ofNullable(definitions.plans().get(occurrence.task().plan()));
        return new TaskEvent.TaskReminded(
                head,
                occurrence,
                place.map(Unit.Spell::name)
                        .orElseGet(() -> code(occurrence.unit().value())),
                Optional.ofNullable(definitions.tasks().get(occurrence.task()))
                        .map(Task::content)
                        .orElseGet(() -> code(occurrence.task().toString())),
                plan.map(Plan::number).orElse(occurrence.task().plan().value()),
                due,
                step,
                addressees(occurrence.unit(), place, plan, step),
                sentence);
    }

    /**
     * What is late after all reminders goes to whoever watches over the plan; where nobody does, to the body above. What
     * stands below a ward is its ward's leader's to look after, whoever watches over the plan.
     */
    private List<Addressee> addressees(UnitId unit, Optional<Unit.Spell> place, Optional<Plan> plan, Step step) {
        if (step.kind() != Step.Kind.ESCALATION) {
            return holders(unit);
        }
        Unit owing = definitions.units().get(unit);
        if (owing != null && owing.kind().belowWard()) {
            return place
                    .flatMap(spell -> Optional.ofNullable(spell.parent()))
                    .map(ward -> new Addressee(ward, Office.WARD_LEADER))
                    .stream()
                    .toList();
        }
        return plan.flatMap(known -> Optional.ofNullable(known.standing()))
                .filter(standing -> !standing.equals(unit))
                .map(TaskNotice::holders)
                .orElseGet(() -> place
                        .flatMap(spell -> Optional.ofNullable(spell.parent()))
                        .map(above -> new Addressee(above, Office.STANDING_BODY))
                        .stream()
                        .toList());
    }

    private static List<Addressee> holders(UnitId unit) {
        return List.of(new Addressee(unit, Office.WARD_OFFICER), new Addressee(unit, Office.WARD_LEADER));
    }

    private static Name code(String code) {
        return new Name(code, code);
    }
}
