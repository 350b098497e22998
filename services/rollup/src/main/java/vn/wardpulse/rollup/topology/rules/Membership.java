package vn.wardpulse.rollup.topology.rules;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;

/**
 * In which periods of a year a unit counts at an ancestor, by the calendar that sets the days. Ancestors with the same
 * membership get the same figures.
 *
 * @param byCalendar null: always, as at the unit itself
 */
record Membership(@Nullable Map<CalendarCode, Integer> byCalendar) {

    static final Membership ITSELF = new Membership(null);
    static final Membership NEVER = new Membership(Map.of());

    static Membership of(CalendarCode calendar, int periods) {
        return new Membership(Map.of(calendar, periods));
    }

    Membership and(Membership other) {
        Map<CalendarCode, Integer> both = new HashMap<>();
        if (byCalendar != null && other.byCalendar != null) {
            both.putAll(byCalendar);
            both.putAll(other.byCalendar);
        }
        return new Membership(Map.copyOf(both));
    }

    boolean atItself() {
        return byCalendar == null;
    }

    int periods(CalendarCode calendar) {
        return byCalendar == null ? YearPeriods.ALL : byCalendar.getOrDefault(calendar, 0);
    }
}
