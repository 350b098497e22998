package vn.wardpulse.catalogue.imports;

import static vn.wardpulse.catalogue.imports.Difference.between;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.wardpulse.catalogue.calendars.CalendarSheet;
import vn.wardpulse.catalogue.calendars.HolidaySheet;
import vn.wardpulse.catalogue.calendars.OwnDays;
import vn.wardpulse.catalogue.calendars.OwnDaysRules;
import vn.wardpulse.catalogue.calendars.OwnDaysSheet;
import vn.wardpulse.catalogue.calendars.PeriodKey;
import vn.wardpulse.catalogue.calendars.ReminderSchedule;
import vn.wardpulse.catalogue.calendars.ReminderSheet;
import vn.wardpulse.catalogue.calendars.ReportingCalendar;
import vn.wardpulse.catalogue.calendars.SpecialDay;
import vn.wardpulse.catalogue.calendars.WorkingDays;
import vn.wardpulse.catalogue.calendars.YearKey;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.effects.TreeEffects;
import vn.wardpulse.catalogue.effects.TreeState;
import vn.wardpulse.catalogue.forms.FormRules;
import vn.wardpulse.catalogue.forms.FormSheet;
import vn.wardpulse.catalogue.groups.GroupSheet;
import vn.wardpulse.catalogue.indicators.ChannelSheet;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.catalogue.indicators.IndicatorSheet;
import vn.wardpulse.catalogue.indicators.ThemeRules;
import vn.wardpulse.catalogue.indicators.ThemeSheet;
import vn.wardpulse.catalogue.plans.Occasions;
import vn.wardpulse.catalogue.plans.PlanRules;
import vn.wardpulse.catalogue.plans.PlanSheet;
import vn.wardpulse.catalogue.plans.RoundSheet;
import vn.wardpulse.catalogue.plans.TaskRules;
import vn.wardpulse.catalogue.plans.TaskSheet;
import vn.wardpulse.catalogue.rules.RuleSheet;
import vn.wardpulse.catalogue.successions.SuccessionKey;
import vn.wardpulse.catalogue.successions.SuccessionRules;
import vn.wardpulse.catalogue.successions.SuccessionSheet;
import vn.wardpulse.catalogue.targets.TargetKey;
import vn.wardpulse.catalogue.targets.TargetSheet;
import vn.wardpulse.catalogue.trees.Trees;
import vn.wardpulse.catalogue.units.Holders;
import vn.wardpulse.catalogue.units.TreeRules;
import vn.wardpulse.catalogue.units.UnitSheet;
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

/** Reads the files of an import against what stands. Decides everything and changes nothing. */
final class ImportReading {

    private final ImportFiles files;
    private final Definitions before;
    private final Faults faults = new Faults();

    ImportReading(ImportFiles files, Definitions before) {
        this.files = files;
        this.before = before;
    }

    /** What the import will do; only to be followed if there are no {@link #faults()}. */
    ImportPlan read() {
        Statements<UnitId, Unit> units = from(ImportFile.UNITS, file -> UnitSheet.read(file, before.units(), faults));
        Trees.read(files.trees(), units.over(before.units()), units, faults);
        SortedMap<UnitId, Unit> unitsAfter = units.over(before.units());
        Holders holders = new Holders(unitsAfter);
        Statements<SuccessionKey, Succession> successions =
                from(ImportFile.SUCCESSIONS, file -> new SuccessionSheet(holders).read(file, faults));
        SortedMap<SuccessionKey, Succession> successionsAfter = successions.over(before.successions());
        Statements<GroupCode, UnitGroup> groups =
                from(ImportFile.GROUPS, file -> new GroupSheet(holders).read(file, faults));
        Statements<ThemeCode, Theme> themes =
                from(ImportFile.THEMES, file -> ThemeSheet.read(file, before.themes(), faults));
        SortedMap<ThemeCode, Theme> themesAfter = themes.over(before.themes());
        Statements<ChannelCode, Channel> channels = from(ImportFile.CHANNELS, file -> ChannelSheet.read(file, faults));
        SortedMap<ChannelCode, Channel> channelsAfter = channels.over(before.channels());
        Statements<IndicatorCode, IndicatorEntry> indicators = from(
                ImportFile.INDICATORS, file -> IndicatorSheet.read(file, before.indicators(), channelsAfter, faults));
        ChannelSheet.rename(channelsAfter, before.indicators(), indicators);
        SortedMap<IndicatorCode, IndicatorEntry> indicatorsAfter = indicators.over(before.indicators());
        Statements<CalendarCode, ReportingCalendar> calendars =
                from(ImportFile.CALENDARS, file -> CalendarSheet.read(file, faults));
        SortedMap<CalendarCode, ReportingCalendar> calendarsAfter = calendars.over(before.calendars());
        Statements<PeriodKey, OwnDays> ownDays =
                from(ImportFile.CALENDAR_DAYS, file -> new OwnDaysSheet(calendarsAfter).read(file, faults));
        SortedMap<PeriodKey, OwnDays> ownDaysAfter = ownDays.over(before.calendarDays());
        Statements<LocalDate, SpecialDay> holidays = from(ImportFile.HOLIDAYS, file -> HolidaySheet.read(file, faults));
        SortedMap<LocalDate, SpecialDay> holidaysAfter = holidays.over(before.holidays());
        Statements<CalendarCode, ReminderSchedule> reminders =
                from(ImportFile.REMINDERS, file -> ReminderSheet.read(file, calendarsAfter, faults));
        SortedMap<CalendarCode, ReminderSchedule> remindersAfter = reminders.over(before.reminders());
        SortedMap<YearKey, CalendarYear> yearsAfter = ReportingCalendar.years(
                calendarsAfter.values(),
                new OwnDaysRules(calendarsAfter, ownDays, calendars, faults).sound(ownDaysAfter),
                new WorkingDays(holidaysAfter),
                remindersAfter);
        Statements<FormCode, Form> forms =
                from(ImportFile.FORMS, file -> FormSheet.read(file, before.forms(), holders, faults));
        SortedMap<FormCode, Form> formsAfter = forms.over(before.forms());
        Statements<TargetKey, UnitTargets> targets = from(
                ImportFile.TARGETS,
                file -> new TargetSheet(indicatorsAfter, theme -> under(theme, themesAfter, indicatorsAfter), holders)
                        .read(file, before.targets(), faults));
        Statements<RuleCode, ValidationRule> rules =
                from(ImportFile.RULES, file -> new RuleSheet(indicatorsAfter).read(file, faults));

        Statements<PlanCode, Plan> plans =
                from(ImportFile.PLANS, file -> new PlanSheet(holders).read(file, before.plans(), faults));
        rounds(plans);
        SortedMap<PlanCode, Plan> plansAfter = plans.over(before.plans());
        Statements<TaskId, Task> tasks = from(
                ImportFile.TASKS,
                file -> new TaskSheet(plansAfter, channelsAfter, groups.over(before.groups()), holders)
                        .read(file, before.tasks(), faults));
        TaskSheet.rename(channelsAfter, before.tasks(), tasks);
        SortedMap<TaskId, Task> tasksAfter = new Occasions(yearsAfter, new WorkingDays(holidaysAfter), remindersAfter)
                .work(new TaskRules(plansAfter, plans, faults).sound(tasks.over(before.tasks())), plansAfter);

        TreeRules.check(unitsAfter, units, faults);
        SuccessionRules.check(successionsAfter, unitsAfter, successions, faults);
        ThemeRules.check(themesAfter, themes, indicatorsAfter, indicators, faults);
        new FormRules(unitsAfter, indicatorsAfter, calendarsAfter, forms, indicators, calendars, faults)
                .check(formsAfter.values());
        new PlanRules(
                        plansAfter,
                        themesAfter.keySet(),
                        formsAfter.keySet(),
                        indicatorsAfter.keySet(),
                        calendarsAfter,
                        plans,
                        faults)
                .check();

        Set<YearKey> yearsNamed = new HashSet<>(yearsAfter.keySet());
        if (!files.ofCalendars()) {
            yearsNamed.clear();
        }
        Set<UnitId> named = new HashSet<>(units.keys());
        successions.keys().forEach(key -> named.add(key.unit()));
        Set<TaskId> tasksNamed = new HashSet<>(tasks.keys());
        tasksAfter.forEach((id, task) -> {
            if (!task.equals(before.tasks().get(id))) {
                tasksNamed.add(id);
            }
        });
        TreeState after = new TreeState(unitsAfter, successionsAfter, formsAfter, yearsAfter);
        return new ImportPlan(
                between(Change.Kind.UNIT, before.units(), unitsAfter, units.keys()),
                between(Change.Kind.SUCCESSION, before.successions(), successionsAfter, successions.keys()),
                between(Change.Kind.GROUP, before.groups(), groups.over(before.groups()), groups.keys()),
                between(Change.Kind.THEME, before.themes(), themesAfter, themes.keys()),
                between(Change.Kind.CHANNEL, before.channels(), channelsAfter, channels.keys()),
                between(Change.Kind.INDICATOR, before.indicators(), indicatorsAfter, indicators.keys()),
                between(Change.Kind.CALENDAR, before.calendars(), calendarsAfter, calendars.keys()),
                between(Change.Kind.CALENDAR_DAYS, before.calendarDays(), ownDaysAfter, ownDays.keys()),
                between(Change.Kind.HOLIDAY, before.holidays(), holidaysAfter, holidays.keys()),
                between(Change.Kind.REMINDERS, before.reminders(), remindersAfter, reminders.keys()),
                between(Change.Kind.CALENDAR_YEAR, before.calendarYears(), yearsAfter, yearsNamed),
                between(Change.Kind.FORM, before.forms(), formsAfter, forms.keys()),
                between(Change.Kind.TARGETS, before.targets(), targets.over(before.targets()), targets.keys()),
                between(Change.Kind.RULE, before.rules(), rules.over(before.rules()), rules.keys()),
                between(Change.Kind.PLAN, before.plans(), plansAfter, plans.keys()),
                between(Change.Kind.TASK, before.tasks(), tasksAfter, tasksNamed),
                files.ofTree() ? effects(named, after) : null);
    }

    private void rounds(Statements<PlanCode, Plan> plans) {
        byte[] content = files.get(ImportFile.ROUNDS);
        if (content != null) {
            RoundSheet.read(content, plans.over(before.plans()), plans, faults);
        }
    }

    private TreeEffects effects(Set<UnitId> named, TreeState after) {
        TreeState then = new TreeState(before.units(), before.successions(), before.forms(), before.calendarYears());
        return TreeEffects.between(then, after, named, files.trees().keySet());
    }

    Faults faults() {
        return faults;
    }

    private <K extends Comparable<? super K>, V> Statements<K, V> from(
            ImportFile file, Function<byte[], Statements<K, V>> reading) {
        byte[] content = files.get(file);
        return content == null ? new Statements<>() : reading.apply(content);
    }

    private static Optional<Set<IndicatorCode>> under(
            String theme, SortedMap<ThemeCode, Theme> themes, SortedMap<IndicatorCode, IndicatorEntry> indicators) {
        Set<String> below = new HashSet<>(Set.of(theme));
        for (int known = 0; known < below.size(); ) {
            known = below.size();
            for (Theme candidate : themes.values()) {
                ThemeCode parent = candidate.parent();
                if (parent != null && below.contains(parent.value())) {
                    below.add(candidate.code().value());
                }
            }
        }
        if (themes.keySet().stream().noneMatch(code -> code.value().equals(theme))) {
            return Optional.empty();
        }
        return Optional.of(indicators.values().stream()
                .map(IndicatorEntry::indicator)
                .filter(indicator -> below.contains(indicator.theme().value()))
                .map(indicator -> indicator.code())
                .collect(Collectors.toSet()));
    }
}
