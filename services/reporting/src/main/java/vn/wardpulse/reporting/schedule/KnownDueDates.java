package vn.wardpulse.reporting.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.catalogue.Definitions;

/** Due dates by the calendars that are published. */
@Component
class KnownDueDates implements DueDates {

    private final JdbcClient jdbc;
    private final Definitions definitions;

    KnownDueDates(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    @Override
    public List<Due> after(FormCode code, int workingDays) {
        return definitions
                .latest()
                .form(code)
                .map(form -> jdbc
                        .sql(
                                "select body from definition where kind = 'calendar' and split_part(key, '/', 1) = :calendar")
                        .param("calendar", form.calendar().value())
                        .query((row, n) -> Wire.mapper().readValue(row.getString("body"), CalendarYear.class))
                        .list()
                        .stream()
                        .flatMap(year -> year.entries().stream())
                        .filter(entry -> entry.period().frequency() == form.frequency())
                        .map(entry -> new Due(entry.period(), day(entry, workingDays)))
                        .toList())
                .orElse(List.of());
    }

    /**
     * The calendar itself says it, holidays and all, where it reminds so many days after; elsewhere only weekends are
     * known not to be worked.
     */
    private static LocalDate day(CalendarYear.Entry entry, int workingDays) {
        return entry.reminders().stream()
                .filter(reminder -> reminder.step().kind() != Step.Kind.BEFORE_DUE
                        && reminder.step().workingDays() == workingDays)
                .map(CalendarYear.ReminderDay::on)
                .findFirst()
                .orElseGet(() -> afterWeekends(entry.due(), workingDays));
    }

    private static LocalDate afterWeekends(LocalDate due, int workingDays) {
        LocalDate day = due;
        for (int passed = 0; passed < workingDays; ) {
            day = day.plusDays(1);
            passed += day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
        }
        return day;
    }
}
