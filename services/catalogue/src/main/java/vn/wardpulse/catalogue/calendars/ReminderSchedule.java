package vn.wardpulse.catalogue.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.catalogue.CalendarYear.ReminderDay;
import vn.wardpulse.model.reminder.Step;

/**
 * When units are reminded under a calendar, in working days from the due date.
 *
 * @param before the due date; 0 is the due date itself
 * @param after the due date
 * @param escalation after so many the standing body above is told; null if it is not
 */
public record ReminderSchedule(
        CalendarCode calendar,
        List<Integer> before,
        List<Integer> after,
        @Nullable Integer escalation) {

    public ReminderSchedule {
        before = before.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        after = after.stream().distinct().sorted().toList();
    }

    /** A calendar without a schedule of its own reminds nobody. */
    static ReminderSchedule none(CalendarCode calendar) {
        return new ReminderSchedule(calendar, List.of(), List.of(), null);
    }

    /** Its steps for a report that is due on {@code due}, in order of their days. */
    public List<ReminderDay> days(LocalDate due, WorkingDays workingDays) {
        List<ReminderDay> days = new ArrayList<>();
        before.forEach(distance ->
                days.add(new ReminderDay(workingDays.before(due, distance), new Step(Step.Kind.BEFORE_DUE, distance))));
        after.forEach(distance ->
                days.add(new ReminderDay(workingDays.after(due, distance), new Step(Step.Kind.AFTER_DUE, distance))));
        if (escalation != null) {
            days.add(new ReminderDay(workingDays.after(due, escalation), new Step(Step.Kind.ESCALATION, escalation)));
        }
        days.sort(Comparator.comparing(ReminderDay::on)
                .thenComparing(day -> day.step().kind()));
        return days;
    }
}
