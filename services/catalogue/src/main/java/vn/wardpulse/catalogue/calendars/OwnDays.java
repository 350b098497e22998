package vn.wardpulse.catalogue.calendars;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Period;

/**
 * Days that a calendar states for one period instead of those that its rule comes to; null where the rule's hold.
 *
 * @param due before days off move it
 */
public record OwnDays(
        CalendarCode calendar,
        Period period,
        @Nullable LocalDate windowFirst,
        @Nullable LocalDate windowLast,
        @Nullable LocalDate opens,
        @Nullable LocalDate due) {

    static OwnDays none(PeriodKey key) {
        return new OwnDays(key.calendar(), key.period(), null, null, null, null);
    }

    public PeriodKey key() {
        return new PeriodKey(calendar, period);
    }
}
