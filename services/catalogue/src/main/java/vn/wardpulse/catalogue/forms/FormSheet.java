package vn.wardpulse.catalogue.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.indicators.IndicatorSheet;
import vn.wardpulse.catalogue.units.Holders;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;

/** {@code forms.csv}: one line per form; its indicators, in the order of the form, are joined by {@code |}. */
public final class FormSheet {

    public static final String FILE = "forms.csv";

    private static final String PERIODS = "periods";

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
                    "indicators")
            .and(PERIODS);

    private FormSheet() {}

    /** @param known the forms that stand; a file without the column of periods leaves theirs as they are */
    public static Statements<FormCode, Form> read(
            byte[] content, SortedMap<FormCode, Form> known, Holders holders, Faults faults) {
        Statements<FormCode, Form> forms = new Statements<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> form(row, known, holders)).ifPresent(form -> forms.put(form.code(), form, row, "code"));
        }
        return forms;
    }

    private static Form form(Row row, SortedMap<FormCode, Form> known, Holders holders) {
        FormCode code = row.code("code", FormCode::new);
        Frequency frequency = row.word("frequency", IndicatorSheet.FREQUENCIES);
        int firstYear = row.integer("first_year", 1900, 2199);
        @Nullable
        Integer lastYear = row.given("last_year").isPresent() ? row.integer("last_year", firstYear, 2199) : null;
        @Nullable Form before = known.get(code);
        return new Form(
                code,
                row.name("name"),
                frequency,
                row.word("level", UnitKind.class),
                holders.in(firstYear, row.text("scope"), row, "scope").orElse(new UnitId("0")),
                row.code("calendar", CalendarCode::new),
                firstYear,
                lastYear,
                indicators(row),
                row.has(PERIODS) || before == null ? periods(row, frequency, firstYear, lastYear) : before.periods());
    }

    private static List<Period> periods(Row row, Frequency frequency, int firstYear, @Nullable Integer lastYear) {
        if (row.given(PERIODS).isEmpty()) {
            return List.of();
        }
        List<Period> periods = row.list(PERIODS).stream()
                .flatMap(text -> row.period(PERIODS, text).stream())
                .toList();
        for (Period period : periods) {
            if (period.frequency() != frequency
                    || period.year() < firstYear
                    || (lastYear != null && period.year() > lastYear)) {
                row.fault(
                        PERIODS,
                        "period-not-asked",
                        "Kỳ %s không thuộc các năm và loại kỳ của biểu. Sửa kỳ, hoặc sửa năm và loại kỳ."
                                .formatted(period),
                        "%s is not a period of the form's years and frequency. Correct one or the other."
                                .formatted(period));
            }
        }
        return periods;
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
