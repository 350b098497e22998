package vn.wardpulse.catalogue.calendars;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.CalendarCode;

/** {@code reminders.csv}: a line is the whole schedule of one calendar. */
public final class ReminderSheet {

    public static final String FILE = "reminders.csv";

    private static final Columns COLUMNS = Columns.of("calendar", "before", "after", "escalation");

    /** Working days; further off nobody would know what it is about. */
    private static final int FURTHEST = 60;

    private ReminderSheet() {}

    public static Statements<CalendarCode, ReminderSchedule> read(
            byte[] content, SortedMap<CalendarCode, ReportingCalendar> calendars, Faults faults) {
        Statements<CalendarCode, ReminderSchedule> schedules = new Statements<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> schedule(row, calendars))
                    .ifPresent(schedule -> schedules.put(schedule.calendar(), schedule, row, "calendar"));
        }
        return schedules;
    }

    private static ReminderSchedule schedule(Row row, SortedMap<CalendarCode, ReportingCalendar> calendars) {
        CalendarCode calendar = row.code("calendar", CalendarCode::new);
        if (!calendars.containsKey(calendar)) {
            row.fault(
                    "calendar",
                    "unknown-calendar",
                    "Không có lịch báo cáo '%s'. Kiểm tra mã, hoặc khai báo trong calendars.csv.".formatted(calendar),
                    "There is no calendar '%s'. Check the code, or define it in calendars.csv.".formatted(calendar));
        }
        return new ReminderSchedule(
                calendar,
                days(row, "before", 0),
                days(row, "after", 1),
                row.given("escalation")
                        .map(text -> row.integer("escalation", 1, FURTHEST))
                        .orElse(null));
    }

    private static List<Integer> days(Row row, String column, int least) {
        Optional<String> given = row.given(column);
        if (given.isEmpty()) {
            return List.of();
        }
        return Stream.of(given.get().split("\\|", -1))
                .map(text -> row.integer(column, text.strip(), least, FURTHEST))
                .toList();
    }
}
