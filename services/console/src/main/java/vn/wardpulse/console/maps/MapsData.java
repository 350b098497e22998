package vn.wardpulse.console.maps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Cell;

/**
 * All answers that the pages are made of, as the rooms gave them.
 *
 * @param members the units that are shown, by name
 * @param theme the one that the page is about; null if it is about all
 * @param at how far the figures are
 * @param change the latest change that is in them
 */
record MapsData(
        Choice choice,
        LocalDate today,
        Definitions definitions,
        @Nullable Theme theme,
        List<UnitOnDay> members,
        Map<UnitId, Map<IndicatorCode, Cell>> cells,
        @Nullable Instant at,
        String change) {

    /** The same of one theme alone. */
    MapsData within(ThemeCode code) {
        Theme top = definitions.theme(code).orElseThrow(() -> new NotThere("theme"));
        return new MapsData(choice, today, definitions.within(code), top, members, cells, at, change);
    }

    Optional<Cell> cell(UnitOnDay unit, Indicator indicator) {
        return Optional.ofNullable(cells.getOrDefault(unit.id(), Map.of()).get(indicator.code()));
    }

    /** Whether any of the units has a cell of it. */
    boolean has(Indicator indicator) {
        return members.stream().anyMatch(unit -> cell(unit, indicator).isPresent());
    }

    /** What is shown at all, in the order of the plan. */
    List<Indicator> indicators() {
        return definitions.groups().values().stream()
                .flatMap(List::stream)
                .filter(this::has)
                .toList();
    }

    /** Whether there are figures, none of which anybody owed. */
    boolean past() {
        List<Cell> all =
                cells.values().stream().flatMap(unit -> unit.values().stream()).toList();
        return all.stream().anyMatch(cell -> cell.toDate().units() > 0)
                && all.stream().allMatch(cell -> cell.toDate().owed() == 0);
    }

    boolean wards() {
        return members.stream().allMatch(unit -> unit.kind() == UnitKind.WARD);
    }
}
