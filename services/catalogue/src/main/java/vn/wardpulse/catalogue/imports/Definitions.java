package vn.wardpulse.catalogue.imports;

import java.time.LocalDate;
import java.util.SortedMap;
import vn.wardpulse.catalogue.calendars.OwnDays;
import vn.wardpulse.catalogue.calendars.PeriodKey;
import vn.wardpulse.catalogue.calendars.ReminderSchedule;
import vn.wardpulse.catalogue.calendars.ReportingCalendar;
import vn.wardpulse.catalogue.calendars.SpecialDay;
import vn.wardpulse.catalogue.calendars.YearKey;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.catalogue.successions.SuccessionKey;
import vn.wardpulse.catalogue.targets.TargetKey;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
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
import vn.wardpulse.model.round.ScaleId;

/** The whole catalogue at one moment. */
record Definitions(
        SortedMap<UnitId, Unit> units,
        SortedMap<SuccessionKey, Succession> successions,
        SortedMap<GroupCode, UnitGroup> groups,
        SortedMap<ThemeCode, Theme> themes,
        SortedMap<ChannelCode, Channel> channels,
        SortedMap<IndicatorCode, IndicatorEntry> indicators,
        SortedMap<CalendarCode, ReportingCalendar> calendars,
        SortedMap<PeriodKey, OwnDays> calendarDays,
        SortedMap<LocalDate, SpecialDay> holidays,
        SortedMap<CalendarCode, ReminderSchedule> reminders,
        SortedMap<YearKey, CalendarYear> calendarYears,
        SortedMap<FormCode, Form> forms,
        SortedMap<TargetKey, UnitTargets> targets,
        SortedMap<RuleCode, ValidationRule> rules,
        SortedMap<PlanCode, Plan> plans,
        SortedMap<TaskId, Task> tasks,
        SortedMap<ScaleId, Scale> scales) {}
