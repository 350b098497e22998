package vn.wardpulse.console.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.view.TargetInForce;

/** What each period of a year is held against. */
final class Goal {

    private Goal() {}

    /** A flow's target in even parts, the target itself of what does not add up; null where there is no single bound. */
    static @Nullable BigDecimal of(Indicator indicator, Optional<CellEntry> cell) {
        TargetInForce target = cell.map(CellEntry::target).orElse(null);
        if (target == null || target.kind() == TargetInForce.Kind.RANGE) {
            return null;
        }
        String bound = target.kind() == TargetInForce.Kind.AT_LEAST ? target.low() : target.high();
        if (bound == null) {
            return null;
        }
        BigDecimal whole = Values.decimal(bound);
        return indicator.measure() == MeasureKind.FLOW
                ? whole.divide(BigDecimal.valueOf(indicator.frequency().perYear()), 6, RoundingMode.HALF_UP)
                : whole;
    }
}
