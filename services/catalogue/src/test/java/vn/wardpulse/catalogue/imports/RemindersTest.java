package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CalendarYear.ReminderDay;
import vn.wardpulse.model.reminder.Step;

/** Reminder schedules belong to calendars, and come out as days of the years that these publish. */
class RemindersTest {

    private static final String HEAD = "calendar,before,after,escalation";

    private final Catalogue shipped = Catalogue.empty().after(Files.shipped());

    @Test
    void areWorkedOutPastDaysOff() {
        assertThat(days("2023-04"))
                .as("due on 17/04, a Monday; 29/04 to 03/05 are days off")
                .containsExactly(
                        on("2023-04-10", Step.Kind.BEFORE_DUE, 5),
                        on("2023-04-14", Step.Kind.BEFORE_DUE, 1),
                        on("2023-04-17", Step.Kind.BEFORE_DUE, 0),
                        on("2023-04-18", Step.Kind.AFTER_DUE, 1),
                        on("2023-04-20", Step.Kind.AFTER_DUE, 3),
                        on("2023-04-24", Step.Kind.ESCALATION, 5),
                        on("2023-04-26", Step.Kind.AFTER_DUE, 7));
        assertThat(days("2023-01"))
                .as("Tết is from 20 to 26 January")
                .contains(on("2023-01-30", Step.Kind.ESCALATION, 5));
    }

    @Test
    void moveWithADayOff() {
        ImportPlan plan = shipped.read(Files.of(
                ImportFile.HOLIDAYS, "date,kind,name_vi,name_en", "2023-04-17,day_off,Nghỉ bù,Day off in lieu"));

        assertThat(entry(plan, "2023-04").due()).isEqualTo("2023-04-18");
        assertThat(entry(plan, "2023-04").reminders())
                .contains(on("2023-04-18", Step.Kind.BEFORE_DUE, 0), on("2023-04-10", Step.Kind.BEFORE_DUE, 5));
    }

    @Test
    void anotherScheduleChangesTheYearsOfItsCalendar() {
        ImportPlan plan = shipped.read(Files.of(ImportFile.REMINDERS, HEAD, "ND09,2,,"));

        assertThat(plan.changes().stream()
                        .filter(change -> change.change() == Change.What.CHANGED)
                        .map(Change::kind))
                .containsExactly(
                        Change.Kind.REMINDERS,
                        Change.Kind.CALENDAR_YEAR,
                        Change.Kind.CALENDAR_YEAR,
                        Change.Kind.CALENDAR_YEAR,
                        Change.Kind.CALENDAR_YEAR);
        assertThat(entry(plan, "2023-04").reminders()).containsExactly(on("2023-04-13", Step.Kind.BEFORE_DUE, 2));
        assertThat(shipped.read(Files.of(ImportFile.REMINDERS, HEAD, "ND09,5|1|0,7|3|1,5"))
                        .calendarYears()
                        .values())
                .as("the same days in another order")
                .isEmpty();
    }

    @Test
    void aFaultyLineNamesEverythingThatIsWrong() {
        assertThat(shipped.faults(Files.of(ImportFile.REMINDERS, HEAD, "ND10,x|1,0,61")))
                .extracting(fault -> fault.where() + " " + fault.code())
                .containsExactly(
                        "reminders.csv:2:calendar unknown-calendar",
                        "reminders.csv:2:before not-an-integer",
                        "reminders.csv:2:after not-an-integer",
                        "reminders.csv:2:escalation not-an-integer");
    }

    private List<ReminderDay> days(String period) {
        return shipped.standing().calendarYears().values().stream()
                .flatMap(year -> year.entry(Period.parse(period)).stream())
                .findFirst()
                .orElseThrow()
                .reminders();
    }

    private static CalendarYear.Entry entry(ImportPlan plan, String period) {
        return plan.calendarYears().values().stream()
                .flatMap(year -> year.entry(Period.parse(period)).stream())
                .findFirst()
                .orElseThrow();
    }

    private static ReminderDay on(String day, Step.Kind kind, int workingDays) {
        return new ReminderDay(LocalDate.parse(day), new Step(kind, workingDays));
    }
}
