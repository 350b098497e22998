package vn.wardpulse.reporting.writer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;

/** How a theme stood, as it was frozen. */
record FrozenScore(
        UnitId unit,
        Period period,
        ThemeCode theme,
        @Nullable BigDecimal score,
        int counted,
        int indicators) {}
