package vn.wardpulse.console.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.api.Comparison;
import vn.wardpulse.console.download.Stamp;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Standing;

/**
 * All answers that the page is made of, as the rooms gave them.
 *
 * @param at how far the figures are
 * @param change the latest change that is in them
 * @param cells of the unit and its members, in this year and the one before
 * @param members the units that are ranked: those below the unit, or its peers
 * @param ofWards whether it is wards that are counted, or units of other kinds
 * @param standings of the reports that ask for the indicator
 */
record IndicatorData(
        Choice choice,
        Indicator indicator,
        Optional<Theme> theme,
        LocalDate today,
        @Nullable Instant at,
        String change,
        @Nullable String generation,
        Map<UnitId, Map<Period, CellEntry>> cells,
        Optional<Comparison> comparison,
        List<UnitOnDay> members,
        boolean ofWards,
        List<Standing> standings) {

    /** Which figures these are. */
    Stamp stamp() {
        return new Stamp(at, generation, change);
    }

    Optional<CellEntry> cell(UnitId unit, Period period) {
        return Optional.ofNullable(cells.getOrDefault(unit, Map.of()).get(period));
    }

    Optional<CellEntry> cell(Period period) {
        return cell(choice.unit().id(), period);
    }
}
