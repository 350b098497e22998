package vn.wardpulse.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitTargets;

/** The catalogue as the log leaves it: of every key the definition with the highest position. */
final class Definitions {

    private final SortedMap<UnitId, Unit> units = new TreeMap<>();
    private final SortedMap<ThemeCode, Theme> themes = new TreeMap<>();
    private final SortedMap<IndicatorCode, Indicator> indicators = new TreeMap<>();
    private final SortedMap<FormCode, Form> forms = new TreeMap<>();
    private final Map<CalendarCode, Map<Integer, CalendarYear>> calendars = new HashMap<>();
    private final Map<UnitId, Map<Integer, UnitTargets>> targets = new HashMap<>();
    private final Map<UnitId, Map<LocalDate, List<UnitId>>> ancestorsFound = new HashMap<>();

    private Definitions() {}

    static Definitions of(List<CatalogueEvent> events) {
        List<CatalogueEvent> inOrder = new ArrayList<>(events);
        inOrder.sort(Comparator.comparingLong(event -> event.head().position()));
        Definitions definitions = new Definitions();
        for (CatalogueEvent event : inOrder) {
            definitions.replace(event);
        }
        return definitions;
    }

    private void replace(CatalogueEvent event) {
        switch (event) {
            case CatalogueEvent.UnitDefined it -> units.put(it.unit().id(), it.unit());
            case CatalogueEvent.SuccessionDefined ignored -> {
                // what became of a unit moves no figure: only restated series follow it
            }
            case CatalogueEvent.UnitGroupDefined ignored -> {
                // a group is read together, not rolled up
            }
            case CatalogueEvent.ValidationRuleDefined ignored -> {
                // by then the figures have passed it
            }
            case CatalogueEvent.PlanDefined ignored -> {
                // a plan names what is reported, it changes nothing of it
            }
            case CatalogueEvent.TaskDefined ignored -> {
                // what comes of tasks is no figure
            }
            case CatalogueEvent.ScaleDefined ignored -> {
                // what figures are scored by leaves them as they are
            }
            case CatalogueEvent.ThemeDefined it -> themes.put(it.theme().code(), it.theme());
            case CatalogueEvent.IndicatorDefined it ->
                indicators.put(it.indicator().code(), it.indicator());
            case CatalogueEvent.FormDefined it -> forms.put(it.form().code(), it.form());
            case CatalogueEvent.CalendarYearDefined it ->
                calendars
                        .computeIfAbsent(it.calendarYear().calendar(), code -> new HashMap<>())
                        .put(it.calendarYear().year(), it.calendarYear());
            case CatalogueEvent.TargetsSet it ->
                targets.computeIfAbsent(it.targets().unit(), unit -> new HashMap<>())
                        .put(it.targets().year(), it.targets());
        }
    }

    SortedMap<UnitId, Unit> units() {
        return units;
    }

    SortedMap<ThemeCode, Theme> themes() {
        return themes;
    }

    Set<IndicatorCode> indicators() {
        return indicators.keySet();
    }

    /** The indicator by the rules of the period: those in force on the last day of its data window. */
    Indicator indicator(IndicatorCode code, Period period) {
        Indicator indicator = Objects.requireNonNull(indicators.get(code));
        return indicator.on(lastDay(code, period));
    }

    /** By the calendar of the first form that asks for the indicator. */
    private LocalDate lastDay(IndicatorCode code, Period period) {
        for (Form form : forms.values()) {
            if (form.indicators().contains(code)) {
                return windowLast(form, period);
            }
        }
        return LocalDate.of(period.year(), period.lastMonth(), 14);
    }

    SortedMap<FormCode, Form> forms() {
        return forms;
    }

    @Nullable
    Form form(FormCode code) {
        return forms.get(code);
    }

    /** What the unit itself is asked for on the last day of the period's window, or null. */
    @Nullable
    Target stated(UnitId unit, IndicatorCode indicator, Period period) {
        UnitTargets set = targets.getOrDefault(unit, Map.of()).get(period.year());
        return set == null ? null : set.on(lastDay(indicator, period), indicator);
    }

    /** Last day of the period's data window; where no calendar says it, the 14th of the period's last month. */
    LocalDate windowLast(Form form, Period period) {
        CalendarYear year = calendars.getOrDefault(form.calendar(), Map.of()).get(period.year());
        if (year != null) {
            for (CalendarYear.Entry entry : year.entries()) {
                if (entry.period().equals(period)) {
                    return entry.windowLast();
                }
            }
        }
        return LocalDate.of(period.year(), period.lastMonth(), 14);
    }

    /**
     * Whether what {@code unit} reports of an indicator enters the cells of others. Of what wards are asked for, the
     * ward's own report is the only one that counts, also at the ward (rule 11).
     */
    boolean countsAbove(UnitId unit, IndicatorCode indicator) {
        if (!isBelowWard(unit)) {
            return true;
        }
        for (Form form : forms.values()) {
            if (form.level() == UnitKind.WARD && form.indicators().contains(indicator)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWard(UnitId unit) {
        Unit known = units.get(unit);
        return known != null && known.kind() == UnitKind.WARD;
    }

    private boolean isBelowWard(UnitId unit) {
        Unit known = units.get(unit);
        return known != null && (known.kind() == UnitKind.RESIDENTIAL_GROUP || known.kind() == UnitKind.PARTY_CELL);
    }

    /**
     * The units above {@code unit} on {@code day} that its reports count for, nearest first; none if it was not valid
     * then. Groups and cells count as far as their ward (rule 11), or for the unit next above where there is none.
     */
    List<UnitId> ancestors(UnitId unit, LocalDate day) {
        return ancestorsFound.computeIfAbsent(unit, u -> new HashMap<>()).computeIfAbsent(day, d -> climb(unit, d));
    }

    private List<UnitId> climb(UnitId unit, LocalDate day) {
        List<UnitId> above = new ArrayList<>();
        UnitId parent = parent(unit, day);
        while (parent != null && !above.contains(parent)) {
            above.add(parent);
            parent = parent(parent, day);
        }
        return isBelowWard(unit) ? asFarAsWard(above) : above;
    }

    private List<UnitId> asFarAsWard(List<UnitId> above) {
        for (int i = 0; i < above.size(); i++) {
            if (isWard(above.get(i))) {
                return above.subList(0, i + 1);
            }
        }
        return above.isEmpty() ? above : above.subList(0, 1);
    }

    private @Nullable UnitId parent(UnitId unit, LocalDate day) {
        Unit known = units.get(unit);
        if (known == null) {
            return null;
        }
        for (Unit.Spell spell : known.spells()) {
            if (spell.covers(day)) {
                return spell.parent();
            }
        }
        return null;
    }

    /** The unit and all that were above it at any time: where its figures may count at all. */
    Set<UnitId> everAtOrAbove(UnitId unit) {
        Set<UnitId> found = new LinkedHashSet<>();
        List<UnitId> open = new ArrayList<>(List.of(unit));
        while (!open.isEmpty()) {
            UnitId next = open.removeLast();
            Unit known = units.get(next);
            boolean goesOn = !isBelowWard(unit) || !isWard(next);
            if (found.add(next) && known != null && goesOn) {
                for (Unit.Spell spell : known.spells()) {
                    if (spell.parent() != null) {
                        open.add(spell.parent());
                    }
                }
            }
        }
        return found;
    }
}
