package vn.wardpulse.catalogue.indicators;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Theme;

/** {@code themes.csv}: the plan, its themes and their groups, with their weights among their siblings. */
public final class ThemeSheet {

    public static final String FILE = "themes.csv";

    private static final Columns COLUMNS =
            Columns.of("code", "parent_code", "name_vi", "name_en", "weight").and("order");

    private ThemeSheet() {}

    public static Statements<ThemeCode, Theme> read(byte[] content, SortedMap<ThemeCode, Theme> before, Faults faults) {
        Statements<ThemeCode, Theme> themes = new Statements<>();
        Map<Optional<ThemeCode>, Integer> last = new HashMap<>();
        before.values().forEach(theme -> last.merge(Optional.ofNullable(theme.parent()), theme.order(), Math::max));
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> theme(row, before, last)).ifPresent(theme -> themes.put(theme.code(), theme, row, "code"));
        }
        return themes;
    }

    private static Theme theme(Row row, SortedMap<ThemeCode, Theme> before, Map<Optional<ThemeCode>, Integer> last) {
        ThemeCode code = row.code("code", ThemeCode::new);
        @Nullable
        ThemeCode parent = row.given("parent_code")
                .map(text -> row.code("parent_code", text, ThemeCode::new))
                .orElse(null);
        BigDecimal weight = row.decimal("weight");
        if (weight.signum() <= 0) {
            row.fault(
                    "weight",
                    "weight-not-positive",
                    "Trọng số phải lớn hơn 0. Sửa trọng số.",
                    "A weight is above 0. Correct it.");
        }
        return new Theme(code, parent, row.name("name"), weight, order(row, before.get(code), parent, last));
    }

    /** As stated; else a known theme keeps its place and a new one comes last among its siblings. */
    private static int order(
            Row row, @Nullable Theme known, @Nullable ThemeCode parent, Map<Optional<ThemeCode>, Integer> last) {
        if (row.given("order").isPresent()) {
            return row.integer("order", 1, 100_000);
        }
        if (known != null && Objects.equals(known.parent(), parent)) {
            return known.order();
        }
        return Objects.requireNonNull(last.merge(Optional.ofNullable(parent), 1, Integer::sum));
    }
}
