package vn.wardpulse.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;

/**
 * The groups and cells of a ward.
 *
 * @param groups each over its whole life, also those that have ended
 * @param changes what was done with them, newest first
 * @param mayKeep whether the visitor may add, rename and end
 */
public record BelowWard(List<Unit> groups, List<Change> changes, boolean mayKeep) {

    /**
     * @param what {@code added}, {@code renamed}, {@code ended} or {@code reopened}
     * @param day from which it holds; null where an end was taken back
     */
    public record Change(
            UnitId unit, String what, @Nullable LocalDate day, Name name, Instant at, String by, String byName) {}
}
