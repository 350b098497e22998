package vn.wardpulse.model.plan;

import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;

/** Who leads a task or takes part in it, as a plan names them. */
public sealed interface Party {

    /** One unit. */
    record One(UnitId unit) implements Party {}

    /** Every unit of a kind at or under the unit that the plan holds for, such as all its wards. */
    record OfKind(UnitKind level) implements Party {}

    /** Every unit of a saved group. */
    record OfGroup(GroupCode group) implements Party {}

    /** A body that is no unit here, such as a newspaper. It owes nothing. */
    record Named(Name name) implements Party {}
}
