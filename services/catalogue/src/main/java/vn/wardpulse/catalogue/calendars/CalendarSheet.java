package vn.wardpulse.catalogue.calendars;

import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.CalendarCode;

/** {@code calendars.csv}: the rule of each calendar and the years that it covers. */
public final class CalendarSheet {

    public static final String FILE = "calendars.csv";

    private static final Columns COLUMNS =
            Columns.of("code", "name_vi", "name_en", "rule", "due_day", "first_year", "last_year");

    /** The 28th is in every month. */
    private static final int LATEST_DUE_DAY = 28;

    private CalendarSheet() {}

    public static Statements<CalendarCode, ReportingCalendar> read(byte[] content, Faults faults) {
        Statements<CalendarCode, ReportingCalendar> calendars = new Statements<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> calendar(row)).ifPresent(calendar -> calendars.put(calendar.code(), calendar, row, "code"));
        }
        return calendars;
    }

    private static ReportingCalendar calendar(Row row) {
        CalendarRule rule = row.word("rule", CalendarRule.class);
        int firstYear = row.integer("first_year", 1900, 2199);
        return new ReportingCalendar(
                row.code("code", CalendarCode::new),
                row.name("name"),
                rule,
                row.integer("due_day", rule.earliestDueDay(), LATEST_DUE_DAY),
                firstYear,
                row.integer("last_year", firstYear, Math.min(2199, firstYear + 50)));
    }
}
