package vn.wardpulse.catalogue.plans;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.calendars.ReminderSchedule;
import vn.wardpulse.catalogue.calendars.WorkingDays;
import vn.wardpulse.catalogue.calendars.YearKey;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CalendarYear.ReminderDay;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.plan.Timing;

/** Works the timings of tasks out to days. */
public final class Occasions {

    private static final Comparator<Occasion> BY_TIME =
            Comparator.comparing(Occasion::due).thenComparing(Occasion::from).thenComparing(Occasion::slot);

    private final SortedMap<YearKey, CalendarYear> years;
    private final WorkingDays workingDays;
    private final SortedMap<CalendarCode, ReminderSchedule> schedules;

    public Occasions(
            SortedMap<YearKey, CalendarYear> years,
            WorkingDays workingDays,
            SortedMap<CalendarCode, ReminderSchedule> schedules) {
        this.years = years;
        this.workingDays = workingDays;
        this.schedules = schedules;
    }

    /** All tasks as they come out now; those of plans that are not there are left out. */
    public SortedMap<TaskId, Task> work(SortedMap<TaskId, Task> tasks, SortedMap<PlanCode, Plan> plans) {
        SortedMap<TaskId, Task> worked = new TreeMap<>();
        tasks.forEach((id, task) ->
                Optional.ofNullable(plans.get(id.plan())).ifPresent(plan -> worked.put(id, task.at(of(task, plan)))));
        return worked;
    }

    List<Occasion> of(Task task, Plan plan) {
        Map<Slot, Occasion> occasions = new LinkedHashMap<>();
        for (Timing timing : task.timings()) {
            for (Occasion occasion : of(timing, plan)) {
                if (task.until() == null || occasion.to().isBefore(task.until())) {
                    occasions.putIfAbsent(occasion.slot(), occasion);
                }
            }
        }
        return occasions.values().stream().sorted(BY_TIME).toList();
    }

    private List<Occasion> of(Timing timing, Plan plan) {
        return switch (timing.kind()) {
            case CONTINUOUS ->
                years(plan).mapToObj(year -> wholeYear(year, plan)).toList();
            case BY_PROGRESS -> progress(plan);
            case MONTHS ->
                List.of(months(Objects.requireNonNull(timing.first()), Objects.requireNonNull(timing.last()), plan));
            case MONTHLY, QUARTER_END, HALF_YEAR_END, YEAR_END ->
                every(Objects.requireNonNull(timing.kind().every()), plan);
        };
    }

    private IntStream years(Plan plan) {
        int first = plan.first().getYear();
        if (plan.last() != null) {
            return IntStream.rangeClosed(first, plan.last().getYear());
        }
        return years.keySet().stream()
                .filter(key -> key.calendar().equals(plan.calendar()))
                .mapToInt(YearKey::year)
                .filter(year -> year >= first)
                .sorted();
    }

    private Occasion wholeYear(int year, Plan plan) {
        LocalDate from = later(LocalDate.of(year, 1, 1), plan.first());
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate to = plan.last() == null || end.isBefore(plan.last()) ? end : plan.last();
        LocalDate due = to.equals(end)
                ? entry(Period.year(year), plan).map(CalendarYear.Entry::due).orElseGet(() -> workingDays.onOrAfter(to))
                : workingDays.onOrAfter(to);
        return occasion(Slot.of(Period.year(year)), from, to, from, due, plan);
    }

    private List<Occasion> progress(Plan plan) {
        LocalDate last = plan.last();
        return last == null
                ? List.of()
                : List.of(occasion(Slot.PROGRESS, plan.first(), last, plan.first(), workingDays.onOrAfter(last), plan));
    }

    private Occasion months(YearMonth first, YearMonth last, Plan plan) {
        LocalDate from = first.atDay(1);
        LocalDate to = last.atEndOfMonth();
        LocalDate due = entry(Period.month(last.getYear(), last.getMonthValue()), plan)
                .map(CalendarYear.Entry::due)
                .orElseGet(() -> workingDays.onOrAfter(to));
        return occasion(Slot.of(first, last), from, to, from, due, plan);
    }

    private List<Occasion> every(Frequency frequency, Plan plan) {
        List<Occasion> occasions = new ArrayList<>();
        years(plan).forEach(year -> {
            for (int ordinal = 1; ordinal <= frequency.perYear(); ordinal++) {
                Period period = new Period(frequency, year, ordinal);
                LocalDate from = YearMonth.of(year, period.firstMonth()).atDay(1);
                LocalDate to = YearMonth.of(year, period.lastMonth()).atEndOfMonth();
                if (plan.meets(from, to)) {
                    occasions.add(of(period, from, to, plan));
                }
            }
        });
        return occasions;
    }

    /** What ends a longer time is told in its last month. */
    private Occasion of(Period period, LocalDate from, LocalDate to, Plan plan) {
        Optional<CalendarYear.Entry> entry = entry(period, plan);
        LocalDate opens =
                entry.map(CalendarYear.Entry::opens).orElse(YearMonth.from(to).atDay(1));
        LocalDate due = entry.map(CalendarYear.Entry::due).orElseGet(() -> workingDays.onOrAfter(to));
        return occasion(Slot.of(period), from, to, opens, due, plan);
    }

    private Occasion occasion(Slot slot, LocalDate from, LocalDate to, LocalDate opens, LocalDate due, Plan plan) {
        LocalDate begins = later(opens, plan.first());
        LocalDate ends = later(due, begins);
        return new Occasion(slot, later(from, plan.first()), to, begins, ends, reminders(ends, plan));
    }

    private List<ReminderDay> reminders(LocalDate due, Plan plan) {
        @Nullable CalendarCode code = plan.reminders();
        @Nullable ReminderSchedule schedule = code == null ? null : schedules.get(code);
        return schedule == null ? List.of() : schedule.days(due, workingDays);
    }

    private Optional<CalendarYear.Entry> entry(Period period, Plan plan) {
        return Optional.ofNullable(plan.calendar())
                .flatMap(calendar -> Optional.ofNullable(years.get(new YearKey(calendar, period.year()))))
                .flatMap(year -> year.entry(period));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
