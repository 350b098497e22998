package vn.wardpulse.catalogue.boundaries;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/**
 * Where a unit is.
 *
 * @param from first day; null where open
 * @param to first day after; null where open
 */
record Boundary(
        UnitId unit, @Nullable LocalDate from, @Nullable LocalDate to, Shape shape) {

    /** Whether there is a day on which both hold. */
    boolean meets(Boundary other) {
        return before(from, other.to) && before(other.from, to);
    }

    private static boolean before(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || from.isBefore(to);
    }
}
