package vn.wardpulse.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;

/**
 * A matter with what became of it, as submission has it.
 *
 * @param may whether the reader answers it or hands it on
 * @param onward to whom it can be handed on
 */
public record RaisedMatter(
        Line line,
        Instant raisedAt,
        String raisedBy,
        List<Step> steps,
        boolean may,
        boolean mayWithdraw,
        List<UnitId> onward) {

    /** Where a matter stands. */
    public enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }

    /**
     * What lists have of it.
     *
     * @param number in the year of its unit
     * @param holder the unit that has it
     * @param daysLeft working days until an answer is wanted; below nought once it is overdue
     */
    public record Line(
            UUID id,
            UnitId unit,
            int number,
            MatterField field,
            String words,
            LocalDate raised,
            LocalDate due,
            State state,
            UnitId holder,
            boolean overdue,
            int daysLeft,
            @Nullable Timeliness timeliness) {

        public boolean open() {
            return state == State.OPEN;
        }

        /** Its page. */
        public String address() {
            return "/kien-nghi/" + id;
        }
    }

    /** @param act handed-on, answered or withdrawn */
    public record Step(
            Instant at,
            String byName,
            UnitId unit,
            String act,
            @Nullable UnitId to,
            @Nullable String words) {}
}
