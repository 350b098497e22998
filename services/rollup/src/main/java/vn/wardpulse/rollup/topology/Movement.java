package vn.wardpulse.rollup.topology;

import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.rollup.topology.rules.Contribution;

/** What the ledger lets out when something has changed. */
sealed interface Movement {

    /** An obligation stands differently. */
    record Stands(Standing standing) implements Movement {}

    /** A unit below moves the cells of an ancestor. */
    record Moves(UnitId ancestor, Contribution contribution) implements Movement {}

    /** The unit's own figures or targets changed in these periods. */
    record Touches(UnitId unit, int year, int periods) implements Movement {}

    /** Other definitions are in force; every view may be another. */
    record Redefines() implements Movement {}
}
