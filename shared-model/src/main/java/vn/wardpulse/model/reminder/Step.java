package vn.wardpulse.model.reminder;

/**
 * One step of a reminder schedule. A report is reminded of each step once, also when its due date moves.
 *
 * @param workingDays between the due date and the step: 0 on the due date itself, and for what a person asked for
 */
public record Step(Kind kind, int workingDays) {

    /** What a step is for. */
    public enum Kind {
        /** To the unit, before or on the due date. */
        BEFORE_DUE,
        /** To the unit, once the due date has passed. */
        AFTER_DUE,
        /** To the standing body above, once the unit has been overdue for long enough. */
        ESCALATION,
        /** To the unit, because the standing body wants it now. */
        ASKED
    }

    /** A standing body's own reminder, which no schedule knows. */
    public static final Step BY_HAND = new Step(Kind.ASKED, 0);

    public Step {
        if (workingDays < 0) {
            throw new IllegalArgumentException("step %s: %d working days".formatted(kind, workingDays));
        }
    }
}
