package vn.wardpulse.oracle.history;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.catalogue.UnitTargets;

/** Targets of every kind: for most units that report, for some above them; some set again later, or taken back. */
final class RandomTargets {

    private enum Kind {
        AT_LEAST,
        AT_MOST,
        RANGE,
        REDUCTION
    }

    private final Chance chance;
    private final RandomUnits units;
    private final RandomIndicators indicators;
    private final Map<IndicatorCode, Kind> kinds = new HashMap<>();
    private final Map<IndicatorCode, Target> common = new HashMap<>();

    RandomTargets(Chance chance, RandomUnits units, RandomIndicators indicators) {
        this.chance = chance;
        this.units = units;
        this.indicators = indicators;
        for (Indicator indicator : indicators.all()) {
            kinds.put(indicator.code(), chance.oneOf(Kind.values()));
            if (chance.percent(indicator.acrossUnits() == UnitRule.SUM ? 10 : 60)) {
                common.put(indicator.code(), target(indicator, RandomHistory.LAST_YEAR));
            }
        }
    }

    void define(Timeline timeline, LocalDate start, int firstYear, List<UnitId> ofUnits) {
        for (UnitId unit : ofUnits) {
            UnitKind kind = units.kind(unit);
            boolean reports = switch (kind) {
                case WARD, DEPARTMENT, RESIDENTIAL_GROUP, PARTY_CELL -> true;
                default -> false;
            };
            if (!chance.percent(reports ? 90 : 40)) {
                continue;
            }
            for (int year = firstYear; year <= RandomHistory.LAST_YEAR; year++) {
                UnitTargets set = set(unit, year, reports ? 85 : 25);
                timeline.catalogue(Timeline.at(start, 12), head -> new CatalogueEvent.TargetsSet(head, set));
            }
            if (chance.percent(25)) {
                UnitTargets again = set(unit, RandomHistory.LAST_YEAR, chance.percent(20) ? 0 : 75);
                timeline.catalogue(
                        Timeline.at(chance.dayOf(RandomHistory.LAST_YEAR), 12),
                        head -> new CatalogueEvent.TargetsSet(head, again));
            }
        }
    }

    private UnitTargets set(UnitId unit, int year, int percent) {
        SortedMap<IndicatorCode, Target> targets = new TreeMap<>();
        for (Indicator indicator : indicators.all()) {
            if (chance.percent(percent)) {
                Target shared = common.get(indicator.code());
                targets.put(indicator.code(), shared != null && chance.percent(97) ? shared : target(indicator, year));
            }
        }
        return new UnitTargets(unit, year, targets, changes(year));
    }

    /** A target given, changed or taken back within the year. */
    private List<UnitTargets.Change> changes(int year) {
        List<UnitTargets.Change> changes = new ArrayList<>();
        for (Indicator indicator : indicators.all()) {
            if (chance.percent(6)) {
                Target then = chance.percent(25) ? null : target(indicator, year);
                changes.add(new UnitTargets.Change(chance.dayOf(year), indicator.code(), then));
            }
        }
        return changes;
    }

    private Target target(Indicator indicator, int year) {
        Kind usual = kinds.getOrDefault(indicator.code(), Kind.AT_LEAST);
        Kind kind = chance.percent(96) ? usual : chance.oneOf(Kind.values());
        BigDecimal value = value(indicator);
        return switch (kind) {
            case AT_LEAST -> new Target.AtLeast(value);
            case AT_MOST -> new Target.AtMost(value);
            case RANGE -> new Target.Range(value, value.add(BigDecimal.valueOf(chance.between(0, 3))));
            case REDUCTION -> reduction(year);
        };
    }

    private Target reduction(int year) {
        int whole = chance.oneOf(1, 3, 7, 100);
        return new Target.Reduction(
                BigInteger.valueOf(chance.between(0, whole)), BigInteger.valueOf(whole), year - chance.between(1, 2));
    }

    /** About what the figures come to, so that all statuses occur. */
    private BigDecimal value(Indicator indicator) {
        if (chance.percent(8)) {
            return BigDecimal.ZERO;
        }
        if (indicator.measure() == MeasureKind.YES_NO) {
            return indicator.percentage() ? BigDecimal.valueOf(50) : BigDecimal.ONE;
        }
        if (indicator.measure() == MeasureKind.RATIO) {
            return indicator.percentage()
                    ? BigDecimal.valueOf(chance.between(200, 1000), 1)
                    : BigDecimal.valueOf(chance.between(1, 10), 1);
        }
        int most = indicator.measure() == MeasureKind.FLOW
                ? 8 * indicator.frequency().perYear()
                : 12;
        return chance.percent(30)
                ? BigDecimal.valueOf(chance.between(5, most * 10), 1)
                : BigDecimal.valueOf(chance.between(1, most));
    }
}
