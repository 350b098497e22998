package vn.wardpulse.catalogue.trees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * All units as they stood on one day, by code.
 *
 * @param day the day for which names and places are known
 */
record Tree(LocalDate day, Map<String, TreeLine> lines) {

    private static final Columns COLUMNS =
            Columns.of("code", "name", "level", "parent_code", "kind", "valid_from", "valid_to");

    private static final Map<String, UnitKind> LEVELS = Map.of(
            "country", UnitKind.COUNTRY,
            "province", UnitKind.PROVINCE,
            "district", UnitKind.DISTRICT,
            "ward", UnitKind.WARD);

    /** A province of this kind is a city. */
    private static final String CITY = "thành phố trực thuộc trung ương";

    static Tree read(LocalDate day, byte[] content, Faults faults) {
        Map<String, TreeLine> lines = new LinkedHashMap<>();
        for (Row row : Sheet.read(Trees.file(day), content, COLUMNS, faults).rows()) {
            row.make(() -> line(row, day)).ifPresent(line -> {
                if (lines.putIfAbsent(line.code(), line) != null) {
                    row.fault(
                            "code",
                            "stated-twice",
                            "Mã '%s' có hai dòng. Mỗi mã chỉ có một đơn vị vào một ngày.".formatted(line.code()),
                            "The code '%s' has two lines. On one day a code has one unit.".formatted(line.code()));
                }
            });
        }
        return new Tree(day, lines);
    }

    private static TreeLine line(Row row, LocalDate day) {
        String code = row.code("code", UnitId::new).value();
        @Nullable LocalDate from = row.dateIfGiven("valid_from").orElse(null);
        @Nullable LocalDate to = row.dateIfGiven("valid_to").orElse(null);
        if ((from != null && from.isAfter(day)) || (to != null && !to.isAfter(day))) {
            row.fault(
                    from != null && from.isAfter(day) ? "valid_from" : "valid_to",
                    "not-valid-then",
                    "'%s' không có hiệu lực vào %s, ngày của cây này. Sửa ngày hiệu lực, hoặc sửa ngày của tệp."
                            .formatted(code, day),
                    "'%s' is not valid on %s, the day of this tree. Correct its dates, or the day of the file."
                            .formatted(code, day));
        }
        UnitKind level = row.word("level", LEVELS);
        boolean city = level == UnitKind.PROVINCE && row.text("kind").equalsIgnoreCase(CITY);
        return new TreeLine(
                row,
                code,
                row.text("name"),
                city ? UnitKind.CITY : level,
                row.given("parent_code").orElse(null),
                from,
                to);
    }

    /** Codes of the units above {@code line}, the nearest first. */
    List<String> above(TreeLine line) {
        Set<String> above = new LinkedHashSet<>();
        @Nullable String code = line.parent();
        while (code != null && above.add(code)) {
            TreeLine parent = lines.get(code);
            code = parent == null ? null : parent.parent();
        }
        return new ArrayList<>(above);
    }
}
