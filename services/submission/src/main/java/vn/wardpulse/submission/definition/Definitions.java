package vn.wardpulse.submission.definition;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;

/**
 * All definitions at one moment; it never changes.
 *
 * @param changes how many changes led here; two with the same number are the same
 */
public record Definitions(
        long changes,
        Map<UnitId, Unit> units,
        Map<IndicatorCode, Indicator> indicators,
        Map<FormCode, Form> forms,
        Collection<CalendarYear> calendars,
        Map<String, UnitTargets> targets,
        Collection<ValidationRule> rules,
        Map<GroupCode, UnitGroup> groups,
        Map<PlanCode, Plan> plans,
        Map<TaskId, Task> tasks,
        Map<ScaleId, Scale> scales,
        Collection<Succession> successions) {

    static final Definitions NONE = new Definitions(
            -1, Map.of(), Map.of(), Map.of(), List.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(),
            List.of());

    /** Where a unit stands: on the first of these days on which it stands anywhere. */
    public Optional<Unit.Spell> place(UnitId unit, LocalDate... days) {
        return Stream.ofNullable(units.get(unit))
                .flatMap(known -> Stream.of(days).map(known::on))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public Optional<Form> form(FormCode code) {
        return Optional.ofNullable(forms.get(code));
    }

    public Optional<Indicator> indicator(IndicatorCode code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** The indicators of a form that are known, as they stand on {@code day}, in the order in which it asks. */
    public List<Indicator> asked(Form form, LocalDate day) {
        return form.indicators().stream()
                .flatMap(code -> indicator(code).stream())
                .map(indicator -> indicator.on(day))
                .toList();
    }

    /** Every period that a form is asked for, with its days; only years whose calendar is known. */
    public List<CalendarYear.Entry> entries(Form form) {
        return calendars.stream()
                .filter(year -> year.calendar().equals(form.calendar()))
                .flatMap(year -> year.entries().stream())
                .filter(entry -> form.asks(entry.period()))
                .toList();
    }

    /** The units that owe a form for the period of {@code entry}. */
    public List<UnitId> owing(Form form, CalendarYear.Entry entry) {
        return units.keySet().stream()
                .filter(unit -> owes(unit, form, entry))
                .sorted()
                .toList();
    }

    /** Whether a unit owes a form for the period of {@code entry}. */
    public boolean owes(UnitId unit, Form form, CalendarYear.Entry entry) {
        Unit known = units.get(unit);
        return known != null && known.kind() == form.level() && within(unit, form.scope(), entry.windowLast());
    }

    /** Whether {@code unit} was valid on {@code day} and then stood at or under {@code ancestor}. */
    public boolean within(UnitId unit, UnitId ancestor, LocalDate day) {
        Set<UnitId> passed = new HashSet<>();
        UnitId at = unit;
        while (at != null && passed.add(at)) {
            Optional<Unit.Spell> place = place(at, day);
            if (place.isEmpty()) {
                return false;
            }
            if (at.equals(ancestor)) {
                return true;
            }
            at = place.get().parent();
        }
        return false;
    }

    /**
     * {@code top} and everything that ever stood under it, on whichever day: what a list is narrowed to before its rows'
     * own days are looked at.
     */
    public Set<UnitId> everUnder(UnitId top) {
        Map<UnitId, Set<UnitId>> below = new HashMap<>();
        units.values()
                .forEach(unit -> unit.spells().stream()
                        .flatMap(spell -> Stream.ofNullable(spell.parent()))
                        .forEach(parent -> below.computeIfAbsent(parent, none -> new HashSet<>())
                                .add(unit.id())));
        Set<UnitId> under = new HashSet<>(Set.of(top));
        Deque<UnitId> waiting = new ArrayDeque<>(under);
        while (!waiting.isEmpty()) {
            below.getOrDefault(waiting.pop(), Set.of()).stream()
                    .filter(under::add)
                    .forEach(waiting::push);
        }
        return under;
    }

    /** What became of a unit last, by {@code day}; those who carry on in their order, nobody where none are known. */
    public List<UnitId> successors(UnitId unit, LocalDate day) {
        return successions.stream()
                .filter(succession -> succession.unit().equals(unit)
                        && !succession.from().isAfter(day)
                        && !succession.successors().isEmpty())
                .max(Comparator.comparing(Succession::from))
                .map(succession -> succession.successors().stream()
                        .map(Succession.Successor::unit)
                        .filter(successor -> !successor.equals(unit))
                        .toList())
                .orElse(List.of());
    }

    private Optional<Unit.Spell> place(UnitId unit, LocalDate day) {
        return Optional.ofNullable(units.get(unit)).flatMap(known -> known.on(day));
    }

    /** What a unit is asked for in a year, as it stands on {@code day}. */
    public Optional<Target> target(UnitId unit, int year, IndicatorCode indicator, LocalDate day) {
        return Optional.ofNullable(targets.get(unit + "/" + year)).map(stated -> stated.on(day, indicator));
    }

    /** The form that asks units of {@code unit}'s kind for an indicator; the first by code if several do. */
    public Optional<Form> asking(UnitId unit, IndicatorCode indicator, Period period, LocalDate day) {
        @Nullable Unit known = units.get(unit);
        if (known == null) {
            return Optional.empty();
        }
        return forms.values().stream()
                .filter(form -> form.level() == known.kind()
                        && form.frequency() == period.frequency()
                        && form.indicators().contains(indicator)
                        && within(unit, form.scope(), day))
                .min(Comparator.comparing(Form::code));
    }

    /** Builds what {@link DefinitionBook} reads. */
    static final class Collector {

        private final Map<UnitId, Unit> units = new HashMap<>();
        private final Map<IndicatorCode, Indicator> indicators = new HashMap<>();
        private final Map<FormCode, Form> forms = new HashMap<>();
        private final Map<String, CalendarYear> calendars = new HashMap<>();
        private final Map<String, UnitTargets> targets = new HashMap<>();
        private final List<ValidationRule> rules = new ArrayList<>();
        private final Map<GroupCode, UnitGroup> groups = new HashMap<>();
        private final Map<PlanCode, Plan> plans = new HashMap<>();
        private final Map<TaskId, Task> tasks = new HashMap<>();
        private final Map<ScaleId, Scale> scales = new HashMap<>();
        private final List<Succession> successions = new ArrayList<>();

        void add(Object body) {
            switch (body) {
                case Unit unit -> units.put(unit.id(), unit);
                case Indicator indicator -> indicators.put(indicator.code(), indicator);
                case Form form -> forms.put(form.code(), form);
                case CalendarYear year -> calendars.put(year.calendar() + "/" + year.year(), year);
                case UnitTargets stated -> targets.put(stated.unit() + "/" + stated.year(), stated);
                case ValidationRule rule -> rules.add(rule);
                case UnitGroup group -> groups.put(group.code(), group);
                case Plan plan -> plans.put(plan.code(), plan);
                case Task task -> tasks.put(task.id(), task);
                case Scale scale -> scales.put(scale.id(), scale);
                case Succession succession -> successions.add(succession);
                default -> throw new IllegalArgumentException("no definition: " + body.getClass());
            }
        }

        Definitions at(long changes) {
            return new Definitions(
                    changes,
                    Map.copyOf(units),
                    Map.copyOf(indicators),
                    Map.copyOf(forms),
                    List.copyOf(calendars.values()),
                    Map.copyOf(targets),
                    List.copyOf(rules),
                    Map.copyOf(groups),
                    Map.copyOf(plans),
                    Map.copyOf(tasks),
                    Map.copyOf(scales),
                    List.copyOf(successions));
        }
    }
}
