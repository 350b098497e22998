package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Obligation;

/**
 * A unit was reminded of a report, or the standing body told that it is late.
 *
 * @param sentence what the standing body added
 * @param deliveries the letters that it gave rise to
 */
public record Reminder(
        Instant at,
        UnitId unit,
        Name unitName,
        FormCode form,
        Period period,
        Step step,
        @Nullable String sentence,
        List<Letter> deliveries) {

    /**
     * One letter.
     *
     * @param state such as {@code sent} or {@code not-configured}
     */
    public record Letter(String person, String state) {}

    public Obligation obligation() {
        return new Obligation(unit, form, period);
    }

    /** Whether it went to the unit itself, and not to who stands above it. */
    public boolean toTheUnit() {
        return step.kind() != Step.Kind.ESCALATION;
    }
}
