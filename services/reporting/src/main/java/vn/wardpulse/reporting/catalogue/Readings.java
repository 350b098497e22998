package vn.wardpulse.reporting.catalogue;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/** Which rows of the views answer a request: those that are shown, or those of a moment of the past. */
public interface Readings {

    /**
     * The rows of these units in all years from {@code first} to {@code last}. They are there once this has returned.
     *
     * @param units null asks for every unit
     */
    Shown of(@Nullable Collection<UnitId> units, int first, int last);
}
