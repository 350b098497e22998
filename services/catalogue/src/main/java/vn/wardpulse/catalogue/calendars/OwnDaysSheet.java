package vn.wardpulse.catalogue.calendars;

import java.util.SortedMap;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Period;

/** {@code calendar_days.csv}: periods whose days are not those of their calendar's rule; an empty cell leaves the rule's. */
public final class OwnDaysSheet {

    public static final String FILE = "calendar_days.csv";

    private static final Columns COLUMNS =
            Columns.of("calendar", "period", "window_first", "window_last", "opens", "due");

    private final SortedMap<CalendarCode, ReportingCalendar> calendars;

    public OwnDaysSheet(SortedMap<CalendarCode, ReportingCalendar> calendars) {
        this.calendars = calendars;
    }

    public Statements<PeriodKey, OwnDays> read(byte[] content, Faults faults) {
        Statements<PeriodKey, OwnDays> days = new Statements<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> days(row)).ifPresent(own -> days.put(own.key(), own, row, "period"));
        }
        return days;
    }

    private OwnDays days(Row row) {
        CalendarCode code = row.code("calendar", CalendarCode::new);
        Period period = row.period("period");
        OwnDays own = new OwnDays(
                code,
                period,
                row.dateIfGiven("window_first").orElse(null),
                row.dateIfGiven("window_last").orElse(null),
                row.dateIfGiven("opens").orElse(null),
                row.dateIfGiven("due").orElse(null));
        ReportingCalendar calendar = calendars.get(code);
        if (calendar == null) {
            row.fault(
                    "calendar",
                    "unknown-calendar",
                    "Không có lịch báo cáo '%s'. Kiểm tra mã, hoặc khai báo trong calendars.csv.".formatted(code),
                    "There is no calendar '%s'. Check the code, or define it in calendars.csv.".formatted(code));
        } else if (period.year() < calendar.firstYear() || period.year() > calendar.lastYear()) {
            row.fault(
                    "period",
                    "year-without-calendar",
                    "Lịch '%s' chỉ có từ %d đến %d. Mở rộng lịch hoặc sửa kỳ."
                            .formatted(code, calendar.firstYear(), calendar.lastYear()),
                    "Calendar '%s' covers %d to %d. Extend it, or correct the period."
                            .formatted(code, calendar.firstYear(), calendar.lastYear()));
        }
        return own;
    }
}
