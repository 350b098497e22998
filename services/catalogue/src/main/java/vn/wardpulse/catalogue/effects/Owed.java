package vn.wardpulse.catalogue.effects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.effects.TreeEffects.Owing;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Unit;

/** Which units owe a form, by period: those valid under its scope on the last day of the period's window. */
final class Owed {

    private final TreeState state;

    private Owed(TreeState state) {
        this.state = state;
    }

    static List<Owing> between(TreeState before, TreeState after) {
        Set<FormCode> forms = new TreeSet<>(before.forms().keySet());
        forms.addAll(after.forms().keySet());
        List<Owing> changed = new ArrayList<>();
        for (FormCode form : forms) {
            owing(form, new Owed(before).of(form), new Owed(after).of(form)).ifPresent(changed::add);
        }
        return changed;
    }

    private static Optional<Owing> owing(
            FormCode form, SortedMap<Period, Set<UnitId>> then, SortedMap<Period, Set<UnitId>> now) {
        TreeSet<Period> concerned = new TreeSet<>();
        int more = without(now, then, concerned);
        int fewer = without(then, now, concerned);
        return concerned.isEmpty()
                ? Optional.empty()
                : Optional.of(new Owing(form, more, fewer, concerned.first(), concerned.last()));
    }

    private static int without(Map<Period, Set<UnitId>> some, Map<Period, Set<UnitId>> others, Set<Period> concerned) {
        int count = 0;
        for (Map.Entry<Period, Set<UnitId>> one : some.entrySet()) {
            Set<UnitId> left = new HashSet<>(one.getValue());
            left.removeAll(others.getOrDefault(one.getKey(), Set.of()));
            count += left.size();
            if (!left.isEmpty()) {
                concerned.add(one.getKey());
            }
        }
        return count;
    }

    private SortedMap<Period, Set<UnitId>> of(FormCode code) {
        SortedMap<Period, Set<UnitId>> owed = new TreeMap<>();
        Form form = state.forms().get(code);
        if (form == null) {
            return owed;
        }
        for (CalendarYear year : state.years().values()) {
            if (year.calendar().equals(form.calendar())) {
                year.entries().stream()
                        .filter(entry -> form.asks(entry.period()))
                        .forEach(entry -> owed.put(entry.period(), under(form, entry.windowLast())));
            }
        }
        return owed;
    }

    private Set<UnitId> under(Form form, LocalDate day) {
        Set<UnitId> under = new HashSet<>();
        for (Unit unit : state.units().values()) {
            if (unit.kind() == form.level() && stands(unit, form.scope(), day)) {
                under.add(unit.id());
            }
        }
        return under;
    }

    private boolean stands(Unit unit, UnitId scope, LocalDate day) {
        @Nullable Unit above = unit;
        while (above != null) {
            Unit.Spell spell = above.on(day).orElse(null);
            if (spell == null) {
                return false;
            }
            if (above.id().equals(scope)) {
                return true;
            }
            above = spell.parent() == null ? null : state.units().get(spell.parent());
        }
        return false;
    }
}
