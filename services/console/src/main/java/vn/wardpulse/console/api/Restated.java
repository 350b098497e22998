package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** A series as it was, and restated for the units of a day. */
public record Restated(LocalDate toTree, List<UnitId> units, List<Point> points, List<Missing> missing) {

    public record Point(Period period, Sum asItWas, Sum restated, boolean estimated, boolean complete) {}

    /** @param units with a figure */
    public record Sum(@Nullable BigDecimal amount, @Nullable BigDecimal over, int units) {}

    /** A unit whose figures are left out of the restated series. */
    public record Missing(UnitId unit, String reason, LocalDate day, List<UnitId> successors, List<Period> periods) {}
}
