package vn.wardpulse.console.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.api.Comparison;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.api.Together;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.shell.NotThere;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Standing;

/** Gathers what the page needs, all rooms asked at once. */
@Component
class IndicatorDesk {

    private final Catalogue catalogue;
    private final Reporting reporting;
    private final Clock domainClock;

    IndicatorDesk(Catalogue catalogue, Reporting reporting, Clock domainClock) {
        this.catalogue = catalogue;
        this.reporting = reporting;
        this.domainClock = domainClock;
    }

    IndicatorData gather(Access access, Choice choice, IndicatorCode code) {
        UnitId unit = choice.unit().id();
        Period period = choice.period();
        Definitions definitions = catalogue.definitions(access, period);
        Indicator indicator = definitions.indicator(code).orElseThrow(() -> new NotThere("indicator"));
        // First how far the figures are: what is asked for after that is at least as new.
        Reporting.Stamped stamp = reporting.one(access, unit, period);
        List<UnitOnDay> members = members(access, choice);
        List<UnitId> asked = Stream.concat(Stream.of(unit), members.stream().map(UnitOnDay::id))
                .distinct()
                .toList();
        Supplier<List<Comparison>> comparisons = Together.ask(() -> reporting.comparisons(access, unit, period));
        Supplier<List<Standing>> standings = Together.ask(() -> reporting.standings(access, unit, period.year()));
        List<CellEntry> cells =
                reporting.cells(access, asked, code, Period.year(period.year() - 1), Period.year(period.year()));
        Set<FormCode> forms = definitions.forms().stream()
                .filter(form -> form.indicators().contains(code))
                .map(Form::code)
                .collect(Collectors.toSet());
        return new IndicatorData(
                choice,
                indicator,
                definitions.theme(indicator.theme()),
                access.today(domainClock),
                stamp.figures().isEmpty() ? null : stamp.figures().getFirst().at(),
                Objects.requireNonNullElse(stamp.change(), ""),
                stamp.generation(),
                cells.stream().collect(groupingBy(CellEntry::unit, toMap(CellEntry::period, Function.identity()))),
                comparisons.get().stream()
                        .filter(comparison -> comparison.indicator().equals(code))
                        .findFirst(),
                members.stream()
                        .filter(member ->
                                cells.stream().anyMatch(cell -> cell.unit().equals(member.id())))
                        .toList(),
                definitions.isOfWards(code),
                standings.get().stream()
                        .filter(standing -> forms.contains(standing.obligation().form()))
                        .toList());
    }

    /** The units right below, or for one at the bottom its peers, as far as the visitor sees them. */
    private static List<UnitOnDay> members(Access access, Choice choice) {
        UnitOnDay unit = choice.unit();
        List<UnitOnDay> below = choice.units().children(unit.id());
        if (!below.isEmpty()) {
            return below;
        }
        UnitId above = unit.parent();
        return above == null || unit.id().equals(access.visitor().unit())
                ? List.of()
                : choice.units().children(above);
    }
}
