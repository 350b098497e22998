package vn.wardpulse.reporting.restated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.reporting.catalogue.Successions;
import vn.wardpulse.web.Territory;

/** A tree that changes, and figures of its wards, told step by step. */
final class Reform {

    private final Territory territory = new Territory();
    private final List<Succession> stated = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    final TreeMap<UnitId, Restated.Missing> missing = new TreeMap<>();

    Reform ward(String id, @Nullable String from, @Nullable String to) {
        territory.put(new Unit(
                new UnitId(id),
                id,
                UnitKind.WARD,
                List.of(new Unit.Spell(
                        from == null ? null : LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        new Name(id, id),
                        null))));
        return this;
    }

    /** @param successors such as {@code C} or {@code C=0.4} */
    Reform becomes(String unit, String day, Succession.Kind kind, String... successors) {
        stated.add(new Succession(
                new UnitId(unit),
                LocalDate.parse(day),
                kind,
                Arrays.stream(successors)
                        .map(successor -> successor.split("="))
                        .map(parts -> new Succession.Successor(
                                new UnitId(parts[0]), parts.length == 1 ? null : new BigDecimal(parts[1])))
                        .toList()));
        return this;
    }

    Reform reports(String unit, String period, Figure figure) {
        Period of = Period.parse(period);
        facts.add(new Fact(new UnitId(unit), of, LocalDate.of(of.year(), of.lastMonth(), 14), figure));
        return this;
    }

    Reform reports(String unit, String period, String amount) {
        return reports(unit, period, new Figure.Amount(new BigDecimal(amount)));
    }

    /** The figures of a period restated for units of a day. */
    Restated.Point restated(Indicator indicator, String period, String tree, String... wanted) {
        Successions successions = new Successions(stated);
        Set<UnitId> units = Arrays.stream(wanted).map(UnitId::new).collect(Collectors.toCollection(TreeSet::new));
        Set<UnitId> behind = successions.behind(units);
        Period of = Period.parse(period);
        List<Fact> own = facts.stream()
                .filter(fact -> behind.contains(fact.unit()))
                .filter(fact -> of.subPeriods(indicator.frequency()).contains(fact.period()))
                .toList();
        return new Restating(territory, successions, LocalDate.parse(tree), units, indicator, missing)
                .of(of, own, List.of());
    }

    static Indicator indicator(MeasureKind measure, TimeRule time, UnitRule units) {
        Name name = new Name("Chỉ tiêu", "Indicator");
        boolean ratio = measure == MeasureKind.RATIO;
        return new Indicator(
                new IndicatorCode("I"),
                new ThemeCode("T"),
                name,
                measure,
                name,
                2,
                0,
                Frequency.MONTH,
                time,
                units,
                Direction.HIGHER,
                ratio ? name : null,
                ratio ? name : null,
                1);
    }
}
