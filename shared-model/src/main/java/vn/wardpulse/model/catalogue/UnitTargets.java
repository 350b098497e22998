package vn.wardpulse.model.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;

/**
 * All stated targets of one unit for one year; an indicator that is not named has none.
 *
 * @param targets those that the year begins with
 * @param changes what became of them during the year, in order of their days
 */
public record UnitTargets(UnitId unit, int year, SortedMap<IndicatorCode, Target> targets, List<Change> changes) {

    /**
     * Another target for one indicator.
     *
     * @param from first day on which it is in force
     * @param target null where from then on there is none
     */
    public record Change(
            LocalDate from,
            IndicatorCode indicator,
            @Nullable Target target) {}

    public UnitTargets {
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        changes = changes.stream()
                .sorted(Comparator.comparing(Change::from).thenComparing(Change::indicator))
                .toList();
    }

    /** Targets that hold all year. */
    public UnitTargets(UnitId unit, int year, Map<IndicatorCode, Target> targets) {
        this(unit, year, new TreeMap<>(targets), List.of());
    }

    /** The years against whose figures any of them is a reduction. */
    public SortedSet<Integer> baselineYears() {
        SortedSet<Integer> years = new TreeSet<>();
        Stream.concat(targets.values().stream(), changes.stream().map(Change::target))
                .forEach(target -> {
                    if (target instanceof Target.Reduction reduction) {
                        years.add(reduction.baselineYear());
                    }
                });
        return years;
    }

    /** What is asked for one indicator on {@code day}, or null. */
    public @Nullable Target on(LocalDate day, IndicatorCode indicator) {
        Target standing = targets.get(indicator);
        for (Change change : changes) {
            if (change.indicator().equals(indicator) && !change.from().isAfter(day)) {
                standing = change.target();
            }
        }
        return standing;
    }

    /** What is asked on {@code day}, by indicator. */
    public SortedMap<IndicatorCode, Target> on(LocalDate day) {
        SortedMap<IndicatorCode, Target> standing = new TreeMap<>(targets);
        for (Change change : changes) {
            if (!change.from().isAfter(day)) {
                standing.remove(change.indicator());
                if (change.target() != null) {
                    standing.put(change.indicator(), change.target());
                }
            }
        }
        return standing;
    }
}
