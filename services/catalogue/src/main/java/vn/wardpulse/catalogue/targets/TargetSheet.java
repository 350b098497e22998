package vn.wardpulse.catalogue.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.catalogue.indicators.TargetCells;
import vn.wardpulse.catalogue.units.Holders;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;

/**
 * {@code targets.csv}: one line per unit, year and indicator, or per unit, year and theme ({@code LB2023/*}: all its
 * indicators). Lines of themes come first, so that a line of an indicator overrides them; what no line names stays.
 * A line with a first day changes the target from that day on; one without states it for the whole year.
 */
public final class TargetSheet {

    public static final String FILE = "targets.csv";

    private static final String VALID_FROM = "valid_from";

    private static final Columns COLUMNS = Columns.of("unit", "year", "indicator", "target_kind", "target_value")
            .and("target_baseline", VALID_FROM);

    /** The indicator's usual target, and no target at all. */
    private static final String USUAL = "usual";

    private static final String NONE = "none";
    private static final String ALL = "/*";

    private record Line(
            Row row,
            TargetKey key,
            @Nullable LocalDate from,
            Map<IndicatorCode, Optional<Target>> targets,
            boolean ofTheme) {

        /** Whole years first, and themes before their indicators. */
        private int turn() {
            return (from == null ? 0 : 2) + (ofTheme ? 0 : 1);
        }
    }

    private final SortedMap<IndicatorCode, IndicatorEntry> indicators;
    private final Themes themes;
    private final Holders holders;

    public TargetSheet(SortedMap<IndicatorCode, IndicatorEntry> indicators, Themes themes, Holders holders) {
        this.indicators = indicators;
        this.themes = themes;
        this.holders = holders;
    }

    /** Answers which indicators stand at or below a theme. */
    public interface Themes {
        Optional<Set<IndicatorCode>> under(String theme);
    }

    public Statements<TargetKey, UnitTargets> read(
            byte[] content, SortedMap<TargetKey, UnitTargets> before, Faults faults) {
        List<Line> lines = new ArrayList<>();
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            row.make(() -> line(row)).ifPresent(lines::add);
        }
        Map<TargetKey, TargetYear> after = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        lines.stream().sorted(Comparator.comparingInt(Line::turn)).forEach(line -> {
            once(line, seen);
            TargetYear year = after.computeIfAbsent(line.key(), key -> new TargetYear(before.get(key)));
            line.targets()
                    .forEach((indicator, target) ->
                            year.state(indicator, line.from(), target.orElse(null), dated(line)));
        });
        Statements<TargetKey, UnitTargets> targets = new Statements<>();
        for (Line line : lines) {
            TargetKey key = line.key();
            TargetYear year = after.get(key);
            if (year != null && targets.place(key) == null && (!year.isEmpty() || before.containsKey(key))) {
                targets.put(key, year.of(key), line.row().place());
            }
        }
        return targets;
    }

    /** Whether the line stands in a file that can speak of days. */
    private static boolean dated(Line line) {
        return line.row().has(VALID_FROM);
    }

    private static void once(Line line, Set<String> seen) {
        String stated =
                line.key() + " " + line.row().text("indicator") + (line.from() == null ? "" : " " + line.from());
        if (!seen.add(stated)) {
            line.row()
                    .fault(
                            "indicator",
                            "stated-twice",
                            "'%s' đã có ở dòng khác. Giữ lại một dòng.".formatted(stated),
                            "'%s' stands in another line too. Keep one of them.".formatted(stated));
        }
    }

    private Line line(Row row) {
        int year = row.integer("year", 1900, 2199);
        UnitId unit = holders.in(year, row.text("unit"), row, "unit").orElse(new UnitId("0"));
        String indicator = row.text("indicator");
        boolean ofTheme = indicator.endsWith(ALL);
        Map<IndicatorCode, Optional<Target>> targets = ofTheme
                ? ofTheme(row, indicator.substring(0, indicator.length() - ALL.length()))
                : ofIndicator(row, row.code("indicator", IndicatorCode::new));
        targets.values().stream().flatMap(Optional::stream).forEach(target -> baseline(row, target, year));
        LocalDate from = row.dateIfGiven(VALID_FROM).orElse(null);
        if (from != null && from.getYear() != year) {
            row.fault(
                    VALID_FROM,
                    "not-in-the-year",
                    "Ngày %s không thuộc năm %d của mục tiêu. Sửa ngày hoặc năm.".formatted(from, year),
                    "%s is no day of the target's year %d. Correct the day or the year.".formatted(from, year));
        }
        return new Line(row, new TargetKey(unit, year), from, targets, ofTheme);
    }

    private Map<IndicatorCode, Optional<Target>> ofTheme(Row row, String theme) {
        String kind = row.text(TargetCells.KIND);
        Optional<Set<IndicatorCode>> under = themes.under(theme);
        if (under.isEmpty()) {
            row.fault(
                    "indicator",
                    "unknown-theme",
                    "Không có chủ đề '%s'. Kiểm tra mã, hoặc nhập chủ đề trước.".formatted(theme),
                    "There is no theme '%s'. Check the code, or import the theme first.".formatted(theme));
        }
        if (!kind.equals(USUAL) && !kind.equals(NONE)) {
            row.fault(
                    TargetCells.KIND,
                    "theme-needs-usual",
                    "Cả chủ đề chỉ nhận 'usual' hoặc 'none'. Ghi từng chỉ tiêu nếu cần mục tiêu riêng.",
                    "A whole theme takes 'usual' or 'none' only. State indicators one by one for targets of their own.");
        }
        Map<IndicatorCode, Optional<Target>> targets = new TreeMap<>();
        for (IndicatorCode code : under.orElse(Set.of())) {
            Target usual = usual(code);
            if (kind.equals(NONE) || usual != null) {
                targets.put(code, kind.equals(NONE) ? Optional.empty() : Optional.ofNullable(usual));
            }
        }
        return targets;
    }

    private Map<IndicatorCode, Optional<Target>> ofIndicator(Row row, IndicatorCode code) {
        IndicatorEntry entry = indicators.get(code);
        String kind = row.text(TargetCells.KIND);
        if (entry == null) {
            row.fault(
                    "indicator",
                    "unknown-indicator",
                    "Không có chỉ tiêu '%s'. Kiểm tra mã, hoặc nhập chỉ tiêu trước.".formatted(code),
                    "There is no indicator '%s'. Check the code, or import the indicator first.".formatted(code));
            return Map.of();
        }
        if (kind.equals(NONE)) {
            return Map.of(code, Optional.empty());
        }
        if (kind.equals(USUAL)) {
            if (entry.usualTarget() == null) {
                row.fault(
                        TargetCells.KIND,
                        "no-usual-target",
                        "Chỉ tiêu '%s' không có mục tiêu thường dùng. Ghi mục tiêu cụ thể.".formatted(code),
                        "Indicator '%s' has no usual target. State one here.".formatted(code));
            }
            return Map.of(code, Optional.ofNullable(entry.usualTarget()));
        }
        TargetCells.Kind stated = row.word(TargetCells.KIND, TargetCells.Kind.class);
        return Map.of(
                code,
                Optional.of(TargetCells.read(row, stated, entry.indicator().better())));
    }

    private @Nullable Target usual(IndicatorCode code) {
        IndicatorEntry entry = indicators.get(code);
        return entry == null ? null : entry.usualTarget();
    }

    private static void baseline(Row row, Target target, int year) {
        if (target instanceof Target.Reduction reduction && reduction.baselineYear() >= year) {
            row.fault(
                    "target_baseline",
                    "baseline-not-before",
                    "Năm gốc %d không trước năm %d. Sửa năm gốc.".formatted(reduction.baselineYear(), year),
                    "The baseline year %d is not before %d. Correct it.".formatted(reduction.baselineYear(), year));
        }
    }
}
