package vn.wardpulse.model.alert;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Status;

/**
 * A unit for which a condition came to hold.
 *
 * @param unitName as it is called on the day
 * @param period whose figures say so
 * @param status of an indicator; null for themes and forms
 * @param value in the unit of the threshold, rounded as shown; null where a status comes without one
 */
public record Crossing(
        UnitId unit,
        Name unitName,
        Period period,
        @Nullable Status status,
        @Nullable BigDecimal value) {}
