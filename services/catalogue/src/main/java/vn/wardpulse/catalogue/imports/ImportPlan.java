package vn.wardpulse.catalogue.imports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.calendars.OwnDays;
import vn.wardpulse.catalogue.calendars.ReminderSchedule;
import vn.wardpulse.catalogue.calendars.ReportingCalendar;
import vn.wardpulse.catalogue.calendars.SpecialDay;
import vn.wardpulse.catalogue.effects.TreeEffects;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.round.Scale;

/**
 * All that an import will do.
 *
 * @param effects what it comes to for the tree; null where it says nothing of that
 */
record ImportPlan(
        Difference<Unit> units,
        Difference<Succession> successions,
        Difference<UnitGroup> groups,
        Difference<Theme> themes,
        Difference<Channel> channels,
        Difference<IndicatorEntry> indicators,
        Difference<ReportingCalendar> calendars,
        Difference<OwnDays> calendarDays,
        Difference<SpecialDay> holidays,
        Difference<ReminderSchedule> reminders,
        Difference<CalendarYear> calendarYears,
        Difference<Form> forms,
        Difference<UnitTargets> targets,
        Difference<ValidationRule> rules,
        Difference<Plan> plans,
        Difference<Task> tasks,
        Difference<Scale> scales,
        @Nullable TreeEffects effects) {

    List<Change> changes() {
        return Stream.of(
                        units,
                        successions,
                        groups,
                        themes,
                        channels,
                        indicators,
                        calendars,
                        calendarDays,
                        holidays,
                        reminders,
                        calendarYears,
                        forms,
                        targets,
                        rules,
                        plans,
                        tasks,
                        scales)
                .flatMap(difference -> difference.changes().stream())
                .toList();
    }
}
