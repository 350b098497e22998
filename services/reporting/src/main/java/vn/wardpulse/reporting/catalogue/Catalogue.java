package vn.wardpulse.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.web.Territory;

/** All definitions of one moment. */
public final class Catalogue {

    static final Catalogue EMPTY =
            of(List.of(), List.of(), new Successions(List.of()), List.of(), List.of(), List.of(), List.of());

    private final Territory units;
    private final Map<GroupCode, UnitGroup> groups;
    private final Successions successions;
    private final Map<ThemeCode, Theme> themes;
    private final Map<IndicatorCode, Indicator> indicators;
    private final Map<IndicatorCode, List<Form>> formsOf;
    private final Map<FormCode, Form> forms;
    private final Map<UnitId, Set<UnitId>> everChildren;
    private final Map<UnitId, UnitKind> kinds;
    private final Map<Period, LocalDate> anyWindowLast;
    private final Map<CalendarCode, Map<Period, LocalDate>> windowLast;

    private Catalogue(
            Territory units,
            Map<GroupCode, UnitGroup> groups,
            Successions successions,
            Map<ThemeCode, Theme> themes,
            Map<IndicatorCode, Indicator> indicators,
            Map<FormCode, Form> forms,
            Map<CalendarCode, Map<Period, LocalDate>> windowLast) {
        this.units = units;
        this.groups = groups;
        this.successions = successions;
        this.themes = themes;
        this.indicators = indicators;
        this.forms = forms;
        this.windowLast = windowLast;
        this.formsOf = new HashMap<>();
        forms.values()
                .forEach(form -> form.indicators()
                        .forEach(indicator -> formsOf.computeIfAbsent(indicator, i -> new ArrayList<>())
                                .add(form)));
        this.kinds = new HashMap<>();
        units.units().forEach(unit -> kinds.put(unit.id(), unit.kind()));
        this.everChildren = new HashMap<>();
        units.units()
                .forEach(unit -> unit.spells().stream()
                        .map(Unit.Spell::parent)
                        .filter(Objects::nonNull)
                        .forEach(parent -> everChildren
                                .computeIfAbsent(parent, p -> new TreeSet<>())
                                .add(unit.id())));
        this.anyWindowLast = new HashMap<>();
        windowLast
                .values()
                .forEach(days -> days.forEach((period, day) -> anyWindowLast.merge(period, day, Catalogue::later)));
    }

    public static Catalogue of(
            List<Unit> units,
            List<UnitGroup> groups,
            Successions successions,
            List<Theme> themes,
            List<Indicator> indicators,
            List<Form> forms,
            List<CalendarYear> calendars) {
        Map<IndicatorCode, Indicator> byCode = new LinkedHashMap<>();
        indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
        Map<ThemeCode, Theme> byTheme = new HashMap<>();
        themes.forEach(theme -> byTheme.put(theme.code(), theme));
        Map<FormCode, Form> byForm = new LinkedHashMap<>();
        forms.forEach(form -> byForm.put(form.code(), form));
        Map<CalendarCode, Map<Period, LocalDate>> days = new HashMap<>();
        calendars.forEach(year -> year.entries()
                .forEach(entry -> days.computeIfAbsent(year.calendar(), c -> new HashMap<>())
                        .put(entry.period(), entry.windowLast())));
        Territory territory = new Territory();
        units.forEach(territory::put);
        Map<GroupCode, UnitGroup> byGroup = new HashMap<>();
        groups.forEach(group -> byGroup.put(group.code(), group));
        return new Catalogue(territory, byGroup, successions, byTheme, byCode, byForm, days);
    }

    /** @param standing of each thing that is defined the definition that stands */
    public static Catalogue of(Collection<CatalogueEvent> standing) {
        return of(
                bodies(standing, CatalogueEvent.UnitDefined.class, CatalogueEvent.UnitDefined::unit),
                bodies(standing, CatalogueEvent.UnitGroupDefined.class, CatalogueEvent.UnitGroupDefined::group),
                new Successions(bodies(
                        standing,
                        CatalogueEvent.SuccessionDefined.class,
                        CatalogueEvent.SuccessionDefined::succession)),
                bodies(standing, CatalogueEvent.ThemeDefined.class, CatalogueEvent.ThemeDefined::theme),
                bodies(standing, CatalogueEvent.IndicatorDefined.class, CatalogueEvent.IndicatorDefined::indicator),
                bodies(standing, CatalogueEvent.FormDefined.class, CatalogueEvent.FormDefined::form),
                bodies(
                        standing,
                        CatalogueEvent.CalendarYearDefined.class,
                        CatalogueEvent.CalendarYearDefined::calendarYear));
    }

    private static <E extends CatalogueEvent, V> List<V> bodies(
            Collection<CatalogueEvent> events, Class<E> kind, Function<E, V> body) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(body)
                .toList();
    }

    public Territory units() {
        return units;
    }

    public Optional<UnitGroup> group(GroupCode code) {
        return Optional.ofNullable(groups.get(code));
    }

    public Successions successions() {
        return successions;
    }

    public Optional<Indicator> indicator(IndicatorCode code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** As it stands in a period: on the last day of its window, by the calendar of the first form that asks for it. */
    public Optional<Indicator> indicator(IndicatorCode code, Period period) {
        return indicator(code)
                .map(indicator -> indicator.on(formsOf(code).stream()
                        .findFirst()
                        .map(form -> windowLast(form, period))
                        .orElseGet(() -> orFourteenth(null, period))));
    }

    /** The codes of all indicators, in their order. */
    public List<IndicatorCode> indicators() {
        return indicators.keySet().stream().sorted().toList();
    }

    /** In the order of their codes. */
    public List<Theme> themes() {
        return themes.values().stream()
                .sorted(Comparator.comparing(Theme::code))
                .toList();
    }

    /** In the order of their codes. */
    public List<Form> forms() {
        return forms.values().stream().sorted(Comparator.comparing(Form::code)).toList();
    }

    public boolean knows(ThemeCode theme) {
        return themes.containsKey(theme);
    }

    /**
     * The indicators of these themes and of all under them, in order of their codes.
     *
     * @param among only these; empty for any
     */
    public List<IndicatorCode> indicatorsUnder(Collection<ThemeCode> tops, Collection<IndicatorCode> among) {
        return indicators.values().stream()
                .filter(indicator -> among.isEmpty() || among.contains(indicator.code()))
                .filter(indicator -> isUnder(indicator.theme(), tops))
                .map(Indicator::code)
                .sorted()
                .toList();
    }

    /** Whether a theme is one of {@code tops} or under one. */
    public boolean isUnder(ThemeCode theme, Collection<ThemeCode> tops) {
        return above(theme).stream().anyMatch(tops::contains);
    }

    /** A theme and those above it. */
    private Set<ThemeCode> above(ThemeCode theme) {
        Set<ThemeCode> path = new LinkedHashSet<>();
        @Nullable ThemeCode at = theme;
        while (at != null && path.add(at)) {
            Theme known = themes.get(at);
            at = known == null ? null : known.parent();
        }
        return path;
    }

    /** What kind of unit it is; empty if it is not known. */
    public Optional<UnitKind> kind(UnitId unit) {
        return Optional.ofNullable(kinds.get(unit));
    }

    /**
     * Whether what {@code unit} reports of an indicator enters the cells of {@code above}, by the tree of a day. What
     * is reported below a ward goes as far as the ward, and what wards are asked for not even there: the ward's own
     * report stands for it.
     */
    public boolean counts(UnitId unit, IndicatorCode indicator, UnitId above, LocalDate day) {
        if (unit.equals(above)) {
            return true;
        }
        List<UnitId> line = units.lineage(unit, day);
        if (!isBelowWard(unit)) {
            return line.contains(above);
        }
        return !isAskedOfWards(indicator) && upToWard(line).contains(above);
    }

    /** Whether it is a group or a cell, which reports to its ward. */
    public boolean isBelowWard(UnitId unit) {
        return kind(unit).filter(UnitKind::belowWard).isPresent();
    }

    /** Whether some form asks wards for it. */
    public boolean isAskedOfWards(IndicatorCode indicator) {
        return formsOf(indicator).stream().anyMatch(form -> form.level() == UnitKind.WARD);
    }

    /** @param line the unit itself and all above it, nearest first; without a ward among them only the next counts */
    private List<UnitId> upToWard(List<UnitId> line) {
        for (int i = 1; i < line.size(); i++) {
            if (kind(line.get(i)).filter(UnitKind.WARD::equals).isPresent()) {
                return line.subList(1, i + 1);
            }
        }
        return line.subList(1, Math.min(2, line.size()));
    }

    /**
     * Whether units of a kind have figures: those that the country is made of always, others only where a form is asked of
     * them. Departments and the like stand beside wards, and no table of figures has a row for them.
     */
    public boolean hasFigures(UnitKind kind) {
        return switch (kind) {
            case COUNTRY, PROVINCE, CITY, DISTRICT, WARD -> true;
            case RESIDENTIAL_GROUP, PARTY_CELL, DEPARTMENT, ORGANISATION, SCHOOL, PARTY_ORGANISATION ->
                forms.values().stream().anyMatch(form -> form.level() == kind);
        };
    }

    public Optional<Form> form(FormCode code) {
        return Optional.ofNullable(forms.get(code));
    }

    /** The forms that ask for an indicator. */
    public List<Form> formsOf(IndicatorCode indicator) {
        return formsOf.getOrDefault(indicator, List.of());
    }

    /** {@code top} and every unit that was ever, directly or not, under it. */
    public Set<UnitId> everUnder(UnitId top) {
        Set<UnitId> found = new LinkedHashSet<>(Set.of(top));
        Deque<UnitId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (UnitId child : everChildren.getOrDefault(open.pop(), Set.of())) {
                if (found.add(child)) {
                    open.push(child);
                }
            }
        }
        return found;
    }

    /** The units that ever stood directly under {@code parent}. */
    public Set<UnitId> everChildren(UnitId parent) {
        return everChildren.getOrDefault(parent, Set.of());
    }

    /** The units that never stood under another; also those that are only named as above one. */
    public Set<UnitId> tops() {
        Set<UnitId> tops = new TreeSet<>(everChildren.keySet());
        units.units().forEach(unit -> tops.add(unit.id()));
        everChildren.values().forEach(tops::removeAll);
        return tops;
    }

    /** Last day of a period's data window in a form's calendar; where that has none, the 14th of its last month. */
    public LocalDate windowLast(Form form, Period period) {
        return orFourteenth(windowLast.getOrDefault(form.calendar(), Map.of()).get(period), period);
    }

    /** The years that some calendar has. */
    public Set<Integer> years() {
        return anyWindowLast.keySet().stream().map(Period::year).collect(Collectors.toSet());
    }

    /** Last day of a period's data window in whichever calendar ends it last. */
    public LocalDate windowLast(Period period) {
        return orFourteenth(anyWindowLast.get(period), period);
    }

    private static LocalDate orFourteenth(@Nullable LocalDate day, Period period) {
        return day != null ? day : LocalDate.of(period.year(), period.lastMonth(), 14);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
