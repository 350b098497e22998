package vn.wardpulse.catalogue.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.indicators.IndicatorSheet;
import vn.wardpulse.catalogue.units.Holders;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;

/** {@code forms.csv}: one line per form; its indicators, in the order of the form, are joined by {@code |}. */
public final class FormSheet {

    public static final String FILE = "forms.csv";

    private static final Columns COLUMNS = Columns.of(
            "code",
            "name_vi",
            "name_en",
            "frequency",
            "level",
            "scope",
            "calendar",
            "first_year",
            "last_year",
            "indicators");

    private FormSheet() {}

    public static Statements<FormCode, Form> read(byte[] content, Holders holders, Faults faults) {
        Statements<FormCode, Form> forms = new Statements<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> form(row, holders)).ifPresent(form -> forms.put(form.code(), form, row, "code"));
        }
        return forms;
    }

    private static Form form(Row row, Holders holders) {
        int firstYear = row.integer("first_year", 1900, 2199);
        return new Form(
                row.code("code", FormCode::new),
                row.name("name"),
                row.word("frequency", IndicatorSheet.FREQUENCIES),
                row.word("level", UnitKind.class),
                holders.in(firstYear, row.text("scope"), row, "scope").orElse(new UnitId("0")),
                row.code("calendar", CalendarCode::new),
                firstYear,
                row.given("last_year").isPresent() ? row.integer("last_year", firstYear, 2199) : null,
                indicators(row));
    }

    private static List<IndicatorCode> indicators(Row row) {
        Set<IndicatorCode> indicators = new LinkedHashSet<>();
        for (String text : row.list("indicators")) {
            if (!indicators.add(row.code("indicators", text, IndicatorCode::new))) {
                row.fault(
                        "indicators",
                        "indicator-twice",
                        "Chỉ tiêu '%s' xuất hiện hai lần. Giữ lại một.".formatted(text),
                        "Indicator '%s' stands there twice. Keep one.".formatted(text));
            }
        }
        return List.copyOf(indicators);
    }
}
