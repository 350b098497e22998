package vn.wardpulse.rollup.topology.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.rollup.topology.rules.Definition.Branch;
import vn.wardpulse.rollup.topology.rules.Definition.Lines;
import vn.wardpulse.rollup.topology.rules.Definition.Place;
import vn.wardpulse.rollup.topology.rules.Definition.Places;
import vn.wardpulse.rollup.topology.rules.Definition.RuleBook;
import vn.wardpulse.rollup.topology.rules.Definition.Tier;
import vn.wardpulse.rollup.topology.rules.Definition.Windows;

/** All definitions in force at once. Never changes; a change of the catalogue makes another one. */
public final class Definitions {

    public static final Definitions NONE = new Definitions(Map.of());

    private final Map<String, Definition> byKey;
    private final Map<UnitId, Places> units = new HashMap<>();
    private final Map<ThemeCode, Branch> themes = new HashMap<>();
    private final Map<IndicatorCode, RuleBook> indicators = new HashMap<>();
    private final SortedMap<FormCode, Lines> forms = new TreeMap<>();
    private final Set<IndicatorCode> askedOfWards = new HashSet<>();

    /** Worked out when first asked for; a unit's lines of ancestors are the same for all its reports of a year. */
    private final Map<LineageKey, Lineage> lineages = new HashMap<>();

    private final Map<RulesKey, IndicatorYear> indicatorYears = new HashMap<>();

    private record LineageKey(UnitId unit, CalendarCode calendar, int year) {}

    private record RulesKey(IndicatorCode indicator, int year) {}

    private Definitions(Map<String, Definition> byKey) {
        this.byKey = byKey;
        byKey.values().forEach(definition -> {
            switch (definition) {
                case Places d -> units.put(d.unit(), d);
                case Branch d -> themes.put(d.theme(), d);
                case RuleBook d -> indicators.put(d.indicator(), d);
                case Lines d -> {
                    forms.put(d.form(), d);
                    if (d.ofWards()) {
                        askedOfWards.addAll(d.indicators());
                    }
                }
                case Windows d -> {}
            }
        });
    }

    public Definitions with(Collection<Definition> changed) {
        Map<String, Definition> all = new HashMap<>(byKey);
        changed.forEach(definition -> all.put(definition.key(), definition));
        return new Definitions(all);
    }

    /** Whether {@code definition} stands here word for word. */
    public boolean holds(Definition definition) {
        return definition.equals(byKey.get(definition.key()));
    }

    /** What is in force for an indicator in each period of a year; null if there is no such indicator. */
    @Nullable
    IndicatorYear indicator(IndicatorCode code, int year) {
        RuleBook book = indicators.get(code);
        return book == null
                ? null
                : indicatorYears.computeIfAbsent(
                        new RulesKey(code, year), key -> IndicatorYear.of(book, lastDays(calendar(code), year)));
    }

    /** The calendar of the first form that asks for the indicator. */
    private @Nullable CalendarCode calendar(IndicatorCode code) {
        for (Lines form : forms.values()) {
            if (form.indicators().contains(code)) {
                return form.calendar();
            }
        }
        return null;
    }

    public @Nullable Lines form(FormCode code) {
        return forms.get(code);
    }

    @Nullable
    Branch theme(ThemeCode code) {
        return themes.get(code);
    }

    Lineage lineage(UnitId unit, CalendarCode calendar, int year) {
        return lineages.computeIfAbsent(new LineageKey(unit, calendar, year), key -> worksOut(key));
    }

    private Lineage worksOut(LineageKey key) {
        Map<UnitId, Integer> periods = new HashMap<>();
        List<LocalDate> lastDays = lastDays(key.calendar(), key.year());
        for (int index = 0; index < YearPeriods.COUNT; index++) {
            for (UnitId ancestor : countsFor(key.unit(), lastDays.get(index))) {
                periods.merge(ancestor, 1 << index, (a, b) -> a | b);
            }
        }
        return new Lineage(periods);
    }

    /** Where a calendar says nothing, a window ends on the 14th of the period's last month. */
    private List<LocalDate> lastDays(@Nullable CalendarCode calendar, int year) {
        Windows windows = calendar == null ? null : (Windows) byKey.get(Windows.key(calendar, year));
        List<LocalDate> days = new ArrayList<>();
        for (int index = 0; index < YearPeriods.COUNT; index++) {
            LocalDate stated = windows == null ? null : windows.lastDays().get(index);
            days.add(
                    stated != null
                            ? stated
                            : LocalDate.of(year, YearPeriods.at(year, index).lastMonth(), 14));
        }
        return days;
    }

    /**
     * The units above whose cells a unit's reports go into. Below the ward that ends with the ward; where no ward is
     * known above, with the unit next above.
     */
    private Collection<UnitId> countsFor(UnitId unit, LocalDate day) {
        Set<UnitId> line = ancestors(unit, day);
        if (tier(unit) != Tier.BELOW_WARD) {
            return line;
        }
        List<UnitId> upToWard = new ArrayList<>();
        for (UnitId above : line) {
            upToWard.add(above);
            if (tier(above) == Tier.WARD) {
                return upToWard;
            }
        }
        return upToWard.subList(0, Math.min(1, upToWard.size()));
    }

    /**
     * Whether a unit's figures of an indicator go into any cell but its own. Of what wards are asked for the ward's own
     * report stands for those below it.
     */
    boolean countsAbove(UnitId unit, IndicatorCode indicator) {
        return tier(unit) != Tier.BELOW_WARD || !askedOfWards.contains(indicator);
    }

    private Tier tier(UnitId unit) {
        Places places = units.get(unit);
        return places == null ? Tier.OTHER : places.tier();
    }

    /** The units above, nearest first. A unit that is not valid on the day has none; a loop in the tree ends the line. */
    private Set<UnitId> ancestors(UnitId unit, LocalDate day) {
        Set<UnitId> line = new LinkedHashSet<>();
        UnitId above = parent(unit, day);
        while (above != null && !above.equals(unit) && line.add(above)) {
            above = parent(above, day);
        }
        return line;
    }

    private @Nullable UnitId parent(UnitId unit, LocalDate day) {
        Places places = units.get(unit);
        if (places == null) {
            return null;
        }
        for (Place place : places.places()) {
            if (place.covers(day)) {
                return place.parent();
            }
        }
        return null;
    }
}
