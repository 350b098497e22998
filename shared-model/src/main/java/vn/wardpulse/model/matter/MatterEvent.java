package vn.wardpulse.model.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.wardpulse.model.Event;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;

/**
 * What happened to a matter that a unit raised because it is beyond its power. Its words are nowhere here. All events of a
 * unit stand in one partition, in the order in which they happened; readers that meet them out of order go by
 * {@link EventHead#position()}.
 */
public sealed interface MatterEvent extends Event {

    UUID matter();

    /** The unit that raised it. */
    UnitId unit();

    /**
     * It waits for an answer, which is wanted by the end of {@code due}.
     *
     * @param raised the day whose periods and ancestors it counts for
     * @param holder the unit that has it now
     */
    record MatterRaised(
            EventHead head, UUID matter, UnitId unit, MatterField field, LocalDate raised, LocalDate due, UnitId holder)
            implements MatterEvent {}

    /** Another unit has it now. */
    record MatterHandedOn(EventHead head, UUID matter, UnitId unit, UnitId holder) implements MatterEvent {}

    /** The day by which an answer was wanted has passed, and there is none. */
    record MatterDuePassed(EventHead head, UUID matter, UnitId unit, LocalDate due) implements MatterEvent {}

    /** @param timeliness of {@code answeredAt} */
    record MatterAnswered(EventHead head, UUID matter, UnitId unit, Instant answeredAt, Timeliness timeliness)
            implements MatterEvent {}

    /** The unit that raised it wants no answer any more. */
    record MatterWithdrawn(EventHead head, UUID matter, UnitId unit) implements MatterEvent {}
}
