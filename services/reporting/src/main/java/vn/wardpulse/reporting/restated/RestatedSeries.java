package vn.wardpulse.reporting.restated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.explanation.CountedFigures;
import vn.wardpulse.reporting.explanation.Explanation;
import vn.wardpulse.reporting.reach.Scope;

/** Reads what units reported in their time, and restates it for the units of another day. */
@Component
class RestatedSeries {

    private final CountedFigures counted;

    RestatedSeries(CountedFigures counted) {
        this.counted = counted;
    }

    /** @param indicator as it is defined now; each period goes by what is in force then */
    Restated of(Question question, Indicator indicator, Scope scope) {
        Catalogue catalogue = scope.catalogue();
        Set<UnitId> wanted = under(question, indicator, catalogue);
        Set<UnitId> behind = catalogue.successions().behind(wanted);
        List<Period> periods = question.periods(indicator.frequency());
        Map<UnitId, Restated.Missing> missing = new TreeMap<>();
        Set<UnitId> beside = beside(behind, wanted, question.tree(), catalogue);
        List<Fact> facts = facts(indicator, periods, union(behind, beside), catalogue);
        List<Restated.Point> points = new ArrayList<>();
        for (Period period : periods) {
            Set<Period> subs = new HashSet<>(period.subPeriods(indicator.frequency()));
            List<Fact> own =
                    facts.stream().filter(fact -> subs.contains(fact.period())).toList();
            Indicator then = catalogue.indicator(indicator.code(), period).orElse(indicator);
            Restating restating =
                    new Restating(catalogue.units(), catalogue.successions(), question.tree(), wanted, then, missing);
            own.stream().filter(fact -> !scope.sees(fact.unit(), fact.period())).forEach(restating::withhold);
            Map<Boolean, List<Fact>> seen = own.stream()
                    .filter(fact -> scope.sees(fact.unit(), fact.period()))
                    .collect(Collectors.partitioningBy(fact -> behind.contains(fact.unit())));
            points.add(restating.of(period, seen.getOrDefault(true, List.of()), seen.getOrDefault(false, List.of())));
        }
        return new Restated(indicator.code(), question.tree(), question.units(), points, List.copyOf(missing.values()));
    }

    /** The units themselves and, by the tree of the day, all under them whose figures count there. */
    private static Set<UnitId> under(Question question, Indicator indicator, Catalogue catalogue) {
        Set<UnitId> under = new TreeSet<>(question.units());
        for (UnitId top : question.units()) {
            for (UnitId unit : catalogue.everUnder(top)) {
                if (catalogue.counts(unit, indicator.code(), top, question.tree())) {
                    under.add(unit);
                }
            }
        }
        return under;
    }

    /** Wards that ended under the same unit as one that stands behind those wanted, with nobody stated to carry on. */
    private static Set<UnitId> beside(Set<UnitId> behind, Set<UnitId> wanted, LocalDate tree, Catalogue catalogue) {
        Set<UnitId> above = behind.stream()
                .filter(unit -> !wanted.contains(unit))
                .flatMap(unit -> catalogue.units().unit(unit).stream())
                .flatMap(unit -> unit.spells().stream())
                .flatMap(spell -> Stream.ofNullable(spell.parent()))
                .collect(Collectors.toSet());
        return catalogue.units().units().stream()
                .filter(unit -> unit.kind() == UnitKind.WARD && !behind.contains(unit.id()))
                .filter(unit -> endedUnder(unit, above, tree, catalogue))
                .map(Unit::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean endedUnder(Unit unit, Set<UnitId> above, LocalDate tree, Catalogue catalogue) {
        Unit.Spell last = unit.spells().getLast();
        LocalDate end = last.to();
        return end != null
                && !end.isAfter(tree)
                && last.parent() != null
                && above.contains(last.parent())
                && catalogue
                        .successions()
                        .next(unit.id(), end.minusDays(1), end)
                        .isEmpty();
    }

    private List<Fact> facts(Indicator indicator, List<Period> periods, Set<UnitId> units, Catalogue catalogue) {
        IndicatorCode code = indicator.code();
        List<Period> subs = periods.stream()
                .flatMap(period -> period.subPeriods(indicator.frequency()).stream())
                .distinct()
                .toList();
        return counted
                .find(code, catalogue.formsOf(code).stream().map(Form::code).toList(), subs, List.copyOf(units))
                .stream()
                .map(line -> fact(line, catalogue))
                .toList();
    }

    private static Fact fact(Explanation.Line line, Catalogue catalogue) {
        LocalDate day = catalogue
                .form(line.form())
                .map(form -> catalogue.windowLast(form, line.period()))
                .orElseGet(() -> catalogue.windowLast(line.period()));
        return new Fact(line.unit(), line.period(), day, line.figure());
    }

    private static Set<UnitId> union(Collection<UnitId> some, Collection<UnitId> others) {
        Set<UnitId> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
