package vn.wardpulse.catalogue.calendars;

import java.time.LocalDate;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;

/** {@code holidays.csv}: days off, and Saturdays or Sundays that are worked in exchange for one. */
public final class HolidaySheet {

    public static final String FILE = "holidays.csv";

    private static final Columns COLUMNS = Columns.of("date", "kind", "name_vi", "name_en");

    private HolidaySheet() {}

    public static Statements<LocalDate, SpecialDay> read(byte[] content, Faults faults) {
        Statements<LocalDate, SpecialDay> days = new Statements<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> new SpecialDay(row.date("date"), row.word("kind", SpecialDay.Kind.class), row.name("name")))
                    .ifPresent(day -> days.put(day.date(), day, row, "date"));
        }
        return days;
    }
}
