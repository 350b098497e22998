package vn.wardpulse.catalogue.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.units.Holders;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Plan;

/** {@code plans.csv}: one line per plan. Its rounds and tasks have files of their own. */
public final class PlanSheet {

    public static final String FILE = "plans.csv";

    static final Columns COLUMNS = Columns.of(
                    "code",
                    "number",
                    "issued_on",
                    "issuer_vi",
                    "issuer_en",
                    "scope_unit",
                    "period_from",
                    "period_to",
                    "title_vi",
                    "title_en")
            .and(
                    "standing_unit",
                    "carries_out",
                    "follows",
                    "themes",
                    "forms",
                    "indicators",
                    "documents",
                    "calendar",
                    "reminders");

    /** As far as periods go. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;
    /** Longer than any plan here, and short enough to be worked out month by month. */
    private static final int MOST_YEARS = 20;

    private final Holders holders;

    public PlanSheet(Holders holders) {
        this.holders = holders;
    }

    /** @param known the plans that stand; their rounds stay */
    public Statements<PlanCode, Plan> read(byte[] content, SortedMap<PlanCode, Plan> known, Faults faults) {
        Statements<PlanCode, Plan> plans = new Statements<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> plan(row, known)).ifPresent(plan -> plans.put(plan.code(), plan, row, "code"));
        }
        return plans;
    }

    private Plan plan(Row row, SortedMap<PlanCode, Plan> known) {
        PlanCode code = row.code("code", PlanCode::new);
        LocalDate first = row.date("period_from");
        Optional<LocalDate> last = row.dateIfGiven("period_to");
        if (last.isPresent() && last.get().isBefore(first)) {
            row.fault(
                    "period_to",
                    "ends-before-it-begins",
                    "Kết thúc (%s) trước khi bắt đầu (%s). Sửa ngày.".formatted(last.get(), first),
                    "It ends (%s) before it begins (%s). Correct the dates.".formatted(last.get(), first));
        }
        if (first.getYear() < FIRST_YEAR || last.map(LocalDate::getYear).orElse(first.getYear()) > LAST_YEAR) {
            row.fault(
                    "period_from",
                    "year-out-of-range",
                    "Năm phải từ %d đến %d. Sửa ngày.".formatted(FIRST_YEAR, LAST_YEAR),
                    "Years are from %d to %d. Correct the dates.".formatted(FIRST_YEAR, LAST_YEAR));
        } else if (last.isPresent() && last.get().getYear() - first.getYear() >= MOST_YEARS) {
            row.fault(
                    "period_to",
                    "too-long",
                    "Kế hoạch dài hơn %d năm. Sửa ngày.".formatted(MOST_YEARS),
                    "The plan lasts more than %d years. Correct the dates.".formatted(MOST_YEARS));
        }
        @Nullable Plan before = known.get(code);
        return new Plan(
                code,
                row.text("number"),
                row.dateIfGiven("issued_on").orElse(null),
                row.name("issuer"),
                unit(row, "scope_unit", first).orElse(new UnitId("0")),
                row.given("standing_unit").isEmpty()
                        ? null
                        : unit(row, "standing_unit", first).orElse(null),
                first,
                last.orElse(null),
                row.name("title"),
                optional(row, "carries_out", PlanCode::new),
                optional(row, "follows", PlanCode::new),
                row.codes("themes", ThemeCode::new),
                row.codes("forms", FormCode::new),
                row.codes("indicators", IndicatorCode::new),
                row.given("documents").isEmpty() ? List.of() : row.list("documents"),
                optional(row, "calendar", CalendarCode::new),
                row.given("reminders").isEmpty()
                        ? optional(row, "calendar", CalendarCode::new)
                        : row.code("reminders", CalendarCode::new),
                before == null ? List.of() : before.rounds());
    }

    private Optional<UnitId> unit(Row row, String column, LocalDate day) {
        return holders.on(day, row.text(column), row, column);
    }

    private static <T> @Nullable T optional(Row row, String column, Function<String, T> type) {
        return row.given(column).isEmpty() ? null : row.code(column, type);
    }
}
