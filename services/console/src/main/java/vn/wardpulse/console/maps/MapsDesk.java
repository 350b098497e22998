package vn.wardpulse.console.maps;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.UnitPeriod;

/** Gathers what the pages need. */
@Component
class MapsDesk {

    private final Catalogue catalogue;
    private final Reporting reporting;
    private final Clock domainClock;

    MapsDesk(Catalogue catalogue, Reporting reporting, Clock domainClock) {
        this.catalogue = catalogue;
        this.reporting = reporting;
        this.domainClock = domainClock;
    }

    MapsData gather(Access access, Choice choice, @Nullable ThemeCode theme) {
        Reporting.Stamped stamp = reporting.under(access, choice.unit().id(), choice.period());
        Map<UnitId, Map<IndicatorCode, Cell>> cells = new HashMap<>();
        for (UnitPeriod unit : stamp.figures()) {
            cells.put(
                    unit.unit(),
                    unit.cells().stream()
                            .collect(toMap(Cell::indicator, Function.identity(), (one, other) -> one, HashMap::new)));
        }
        MapsData all = new MapsData(
                choice,
                access.today(domainClock),
                catalogue.definitions(access, choice.period()),
                null,
                members(choice, cells),
                cells,
                latest(stamp),
                Objects.requireNonNullElse(stamp.change(), ""));
        return theme == null ? all : all.within(theme);
    }

    /** The units right below that have anything to show; for one at the bottom the unit itself. */
    private static List<UnitOnDay> members(Choice choice, Map<UnitId, Map<IndicatorCode, Cell>> cells) {
        List<UnitOnDay> below = choice.units().children(choice.unit().id());
        return (below.isEmpty() ? List.of(choice.unit()) : below)
                .stream()
                        .filter(unit -> !cells.getOrDefault(unit.id(), Map.of()).isEmpty())
                        .toList();
    }

    private static @Nullable Instant latest(Reporting.Stamped stamp) {
        return stamp.figures().stream()
                .map(UnitPeriod::at)
                .filter(Objects::nonNull)
                .map(at -> (Instant) at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
