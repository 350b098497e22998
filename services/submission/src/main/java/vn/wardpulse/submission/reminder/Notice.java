package vn.wardpulse.submission.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Addressee.Office;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.definition.Definitions;

/** Puts names and addressees to a step, as the units stand on {@code today}. */
record Notice(Definitions definitions, LocalDate today) {

    ReminderDue about(EventHead head, Obligation obligation, LocalDate due, Step step, @Nullable String sentence) {
        // A unit that is gone is called what it was called when this was due.
        Optional<Unit.Spell> place = definitions.place(obligation.unit(), today, due);
        return new ReminderDue(
                head,
                obligation,
                place.map(Unit.Spell::name)
                        .orElseGet(() -> code(obligation.unit().value())),
                definitions
                        .form(obligation.form())
                        .map(Form::name)
                        .orElseGet(() -> code(obligation.form().value())),
                due,
                step,
                addressees(obligation.unit(), place, step),
                sentence);
    }

    /** Whoever stands above a ward looks after it; what stands below a ward its leader does. */
    private List<Addressee> addressees(UnitId unit, Optional<Unit.Spell> place, Step step) {
        if (step.kind() != Step.Kind.ESCALATION) {
            return List.of(new Addressee(unit, Office.WARD_OFFICER), new Addressee(unit, Office.WARD_LEADER));
        }
        return place
                .flatMap(spell -> Optional.ofNullable(spell.parent()))
                .map(above -> new Addressee(above, isBelowWard(unit) ? Office.WARD_LEADER : Office.STANDING_BODY))
                .stream()
                .toList();
    }

    private boolean isBelowWard(UnitId id) {
        Unit unit = definitions.units().get(id);
        return unit != null && unit.kind().belowWard();
    }

    private static Name code(String code) {
        return new Name(code, code);
    }
}
