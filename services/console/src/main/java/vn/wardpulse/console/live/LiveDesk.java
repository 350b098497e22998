package vn.wardpulse.console.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.CellEntry;
import vn.wardpulse.console.api.Comparison;
import vn.wardpulse.console.api.Reporting;
import vn.wardpulse.console.api.Together;
import vn.wardpulse.console.api.UnitEntry;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.shell.Choice;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;

/** Gathers what the page needs, all rooms asked at once. */
@Component
class LiveDesk {

    /** How far back each frequency's line goes. */
    private static final Map<Frequency, Integer> BACK =
            Map.of(Frequency.MONTH, 11, Frequency.QUARTER, 7, Frequency.HALF_YEAR, 5, Frequency.YEAR, 3);

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
        Reporting.Stamped figures = reporting.stamped(access, unit, period);
        Supplier<List<Comparison>> comparisons = Together.ask(() -> reporting.comparisons(access, unit, period));
        var activity = Together.ask(() -> reporting.activity(access, unit, 8));
        List<Standing> standings = reporting.standings(access, unit, period.year()).stream()
                .filter(standing -> standing.state() != Standing.State.HISTORY)
                .toList();
        Supplier<Map<IndicatorCode, List<CellEntry>>> series =
                Together.ask(() -> series(access, unit, lastShown(period, standings)));
        Map<UnitId, UnitPeriod> wards = wards(access, choice.units(), choice.unit(), period, standings);
        return new LiveData(
                choice.unit(),
                period,
                LocalDate.now(domainClock),
                choice.units(),
                catalogue.definitions(access),
                figures.figures(),
                Objects.requireNonNullElse(figures.change(), ""),
                comparisons.get().stream()
                        .collect(toMap(Comparison::indicator, Function.identity(), (one, other) -> one)),
                series.get(),
                standings,
                activity.get(),
                wards);
    }

    /** The wards that owe a report in the period's year, by name. */
    private Map<UnitId, UnitPeriod> wards(
            Access access, Units units, UnitEntry unit, Period period, List<Standing> standings) {
        if (unit.kind() == UnitKind.WARD) {
            return Map.of();
        }
        List<UnitEntry> owing = units.under(unit.id(), UnitKind.WARD).stream()
                .filter(ward ->
                        standings.stream().anyMatch(s -> s.obligation().unit().equals(ward.id())))
                .toList();
        List<UnitPeriod> answers = Together.all(owing.stream()
                .map(ward -> (Supplier<UnitPeriod>) () -> reporting.unitPeriod(access, ward.id(), period))
                .toList());
        Map<UnitId, UnitPeriod> wards = new LinkedHashMap<>();
        answers.forEach(answer -> wards.put(answer.unit(), answer));
        return wards;
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

    private Map<IndicatorCode, List<CellEntry>> series(Access access, UnitId unit, int lastMonth) {
        List<Supplier<List<CellEntry>>> questions = new ArrayList<>();
        BACK.forEach((frequency, back) -> {
            Period to = at(frequency, lastMonth);
            Period from = at(frequency, lastMonth - back * frequency.months());
            questions.add(() -> reporting.cells(access, unit, frequency, from, to));
        });
        return Together.all(questions).stream().flatMap(List::stream).collect(groupingBy(CellEntry::indicator));
    }

    /** The period of {@code frequency} in which a month lies, months counted from year nought. */
    private static Period at(Frequency frequency, int month) {
        int year = (month - 1) / 12;
        return new Period(frequency, year, (month - 1 - year * 12) / frequency.months() + 1);
    }
}
