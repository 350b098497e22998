package vn.wardpulse.console.live;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Activity;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.api.Comparison;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.download.Stamp;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;

/**
 * All answers that the page is made of, as the rooms gave them.
 *
 * @param theme the one that the page is about; null if it is about all
 */
record LiveData(
        UnitOnDay unit,
        Period period,
        LocalDate today,
        Units units,
        Definitions definitions,
        UnitPeriod figures,
        String change,
        @Nullable String generation,
        Map<IndicatorCode, Comparison> comparisons,
        Map<IndicatorCode, List<CellEntry>> series,
        List<Standing> standings,
        List<Activity> activity,
        Map<UnitId, UnitPeriod> wards,
        @Nullable Theme theme) {

    /** The same of one theme alone. */
    LiveData within(ThemeCode code) {
        Theme top = definitions.theme(code).orElseThrow(() -> new NotThere("theme"));
        Definitions narrowed = definitions.within(code);
        Map<UnitId, UnitPeriod> wardsWithin = new LinkedHashMap<>();
        wards.forEach((unit, ward) -> wardsWithin.put(unit, only(narrowed, ward)));
        return new LiveData(
                unit,
                period,
                today,
                units,
                narrowed,
                only(narrowed, figures),
                change,
                generation,
                comparisons,
                series,
                standings,
                activity,
                wardsWithin,
                top);
    }

    private static UnitPeriod only(Definitions definitions, UnitPeriod all) {
        return new UnitPeriod(
                all.unit(),
                all.period(),
                all.position(),
                all.at(),
                all.cells().stream()
                        .filter(cell -> definitions.indicator(cell.indicator()).isPresent())
                        .toList(),
                all.themes(),
                all.forms());
    }

    /** Which figures these are. */
    Stamp stamp() {
        return new Stamp(figures.at(), generation, change);
    }

    /** Whether a theme's score is that of everything on the page. */
    boolean whole(Theme scored) {
        return theme == null ? scored.parent() == null : scored.code().equals(theme.code());
    }

    /** The period's cells, also of what is not asked for yet. */
    List<Cell> cells() {
        return Ahead.with(figures.cells(), unit, units, period, definitions.forms()).stream()
                .filter(cell -> definitions.indicator(cell.indicator()).isPresent())
                .toList();
    }
}
