package vn.wardpulse.console.live;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.wardpulse.console.api.Activity;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.api.Comparison;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.UnitEntry;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;

/** All answers that the page is made of, as the rooms gave them. */
record LiveData(
        UnitEntry unit,
        Period period,
        LocalDate today,
        Units units,
        Definitions definitions,
        UnitPeriod figures,
        String change,
        Map<IndicatorCode, Comparison> comparisons,
        Map<IndicatorCode, List<CellEntry>> series,
        List<Standing> standings,
        List<Activity> activity,
        Map<UnitId, UnitPeriod> wards) {

    /** The period's cells, also of what is not asked for yet. */
    List<Cell> cells() {
        return Ahead.with(figures.cells(), unit, units, period, definitions.forms());
    }
}
