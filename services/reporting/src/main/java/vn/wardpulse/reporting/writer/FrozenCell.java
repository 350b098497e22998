package vn.wardpulse.reporting.writer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;

/** One indicator of one unit in one period, as it was frozen. */
record FrozenCell(
        UnitId unit,
        Period period,
        IndicatorCode indicator,
        Total own,
        Total toDate,
        @Nullable TargetInForce target,
        @Nullable BigDecimal achievement,
        @Nullable BigDecimal share,
        Status status) {}
