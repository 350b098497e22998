package vn.wardpulse.console.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.api.Comparison;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.api.Together;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;

/** Gathers what the page needs, all rooms asked at once. */
@Component
class LiveDesk {

    /** How far back each frequency's line goes. */
    private static final Map<Frequency, Integer> BACK = Map.of(
            Frequency.MONTH, 11,
            Frequency.QUARTER, 7,
            Frequency.HALF_YEAR, 5,
            Frequency.NINE_MONTHS, 3,
            Frequency.YEAR, 3);

    private final Catalogue catalogue;
    private final Reporting reporting;
    private final Clock domainClock;

    LiveDesk(Catalogue catalogue, Reporting reporting, Clock domainClock) {
        this.catalogue = catalogue;
        this.reporting = reporting;
        this.domainClock = domainClock;
    }

    LiveData gather(Access access, Choice choice) {
        UnitId unit = choice.unit().id();
        Period period = choice.period();
        // First of all, by itself: what is read after it holds every change up to the one that it names, and the page
        // is told of all later ones.
        Reporting.Stamped figures = reporting.under(access, unit, period);
        Supplier<List<Comparison>> comparisons = Together.ask(() -> reporting.comparisons(access, unit, period));
        var activity = Together.ask(() -> reporting.activity(access, unit, 8));
        List<Standing> standings = reporting.standings(access, unit, period.year()).stream()
                .filter(standing -> standing.state() != Standing.State.HISTORY
                        && choice.pictures(standing.obligation().unit()))
                // Above wards the page counts wards; of the others the page of progress tells.
                .filter(standing -> choice.unit().kind().alone()
                        || choice.isAmongWards(standing.obligation().unit()))
                .toList();
        List<CellEntry> series = reporting.cells(access, unit, series(lastShown(period, standings)));
        Map<UnitId, UnitPeriod> byUnit =
                figures.figures().stream().collect(toMap(UnitPeriod::unit, Function.identity()));
        return new LiveData(
                choice.unit(),
                period,
                access.today(domainClock),
                choice.units(),
                catalogue.definitions(access, period),
                of(unit, period, byUnit),
                Objects.requireNonNullElse(figures.change(), ""),
                figures.generation(),
                comparisons.get().stream()
                        .collect(toMap(Comparison::indicator, Function.identity(), (one, other) -> one)),
                series.stream().collect(groupingBy(CellEntry::indicator)),
                standings,
                activity.get(),
                wards(choice, standings, byUnit),
                null);
    }

    /** The wards that owe a report in the period's year, by name. */
    private static Map<UnitId, UnitPeriod> wards(
            Choice choice, List<Standing> standings, Map<UnitId, UnitPeriod> byUnit) {
        if (choice.unit().kind().alone()) {
            return Map.of();
        }
        Set<UnitId> owing = standings.stream().map(s -> s.obligation().unit()).collect(toSet());
        Map<UnitId, UnitPeriod> wards = new LinkedHashMap<>();
        choice.units().under(choice.unit().id(), UnitKind.WARD).stream()
                .map(UnitOnDay::id)
                .filter(owing::contains)
                .forEach(ward -> wards.put(ward, of(ward, choice.period(), byUnit)));
        return wards;
    }

    private static UnitPeriod of(UnitId unit, Period period, Map<UnitId, UnitPeriod> byUnit) {
        UnitPeriod found = byUnit.get(unit);
        return found == null ? new UnitPeriod(unit, period, 0, null, List.of(), List.of(), List.of()) : found;
    }

    /** The month up to which lines are drawn: the period's last, or the last one asked for so far. */
    private static int lastShown(Period period, List<Standing> standings) {
        return standings.stream()
                        .map(standing -> standing.obligation().period())
                        .filter(asked ->
                                asked.frequency() == Frequency.MONTH && asked.lastMonth() <= period.lastMonth())
                        .mapToInt(Period::lastMonth)
                        .max()
                        .orElse(period.lastMonth())
                + period.year() * 12;
    }

    /** All points of all lines, up to and with a month. */
    private static List<Period> series(int lastMonth) {
        List<Period> periods = new ArrayList<>();
        BACK.forEach((frequency, back) -> {
            for (int ago = back; ago >= 0; ago--) {
                periods.add(at(frequency, lastMonth - ago * (12 / frequency.perYear())));
            }
        });
        return periods;
    }

    /** The period of {@code frequency} in which a month lies, or its year's last; months are counted from year nought. */
    private static Period at(Frequency frequency, int month) {
        int year = (month - 1) / 12;
        int ordinal = (month - 1 - year * 12) / frequency.months() + 1;
        return new Period(frequency, year, Math.min(ordinal, frequency.perYear()));
    }
}
