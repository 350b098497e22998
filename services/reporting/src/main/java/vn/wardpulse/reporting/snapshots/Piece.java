package vn.wardpulse.reporting.snapshots;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.wardpulse.model.UnitId;

/**
 * Units whose figures are worked out together.
 *
 * @param number from 0, also of the bin that the log of these units is put aside in
 * @param units whose views this is about; of all pieces each unit is in one
 * @param under them, themselves included: whose reports it takes to work the views out
 * @param tall whether it is one unit with too many under it to hold all their figures at once
 */
record Piece(int number, SortedSet<UnitId> units, Set<UnitId> under, boolean tall) {

    Piece {
        units = new TreeSet<>(units);
        under = Set.copyOf(under);
    }
}
