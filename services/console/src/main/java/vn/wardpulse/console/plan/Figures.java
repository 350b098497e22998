package vn.wardpulse.console.plan;

import java.util.Map;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Cell;

/**
 * How indicators stand.
 *
 * @param unit whose figures they are: all that the plan is for, or the reader's own where they reach no further
 * @param period the year
 * @param cells what is known of each; nothing of one that has no figures and is not asked for
 */
record Figures(UnitId unit, Period period, Map<IndicatorCode, Cell> cells) {}
