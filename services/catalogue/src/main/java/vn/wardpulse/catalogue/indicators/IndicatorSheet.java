package vn.wardpulse.catalogue.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Columns;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.csv.Sheet;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;

/**
 * {@code indicators.csv}: what is measured, and the usual target where one is stated. Further lines of an indicator, each
 * with its first day, say what is otherwise from then on.
 */
public final class IndicatorSheet {

    public static final String FILE = "indicators.csv";

    /** How often something can be reported, as files say it. */
    public static final Map<String, Frequency> FREQUENCIES = Map.of(
            "monthly", Frequency.MONTH,
            "quarterly", Frequency.QUARTER,
            "half_yearly", Frequency.HALF_YEAR,
            "nine_monthly", Frequency.NINE_MONTHS,
            "yearly", Frequency.YEAR);

    private static final String VALID_FROM = "valid_from";

    private static final Columns COLUMNS = Columns.of(
                    "code",
                    "theme",
                    "name_vi",
                    "name_en",
                    "measure",
                    "unit_vi",
                    "unit_en",
                    "decimals",
                    "part_decimals",
                    "frequency",
                    "across_time",
                    "across_units",
                    "better",
                    "numerator_vi",
                    "denominator_vi")
            .and(
                    "numerator_en",
                    "denominator_en",
                    "target_kind",
                    "target_value",
                    "target_baseline",
                    "order",
                    ChannelCells.COLUMN,
                    VALID_FROM);

    private IndicatorSheet() {}

    public static Statements<IndicatorCode, IndicatorEntry> read(
            byte[] content,
            SortedMap<IndicatorCode, IndicatorEntry> before,
            SortedMap<ChannelCode, Channel> channels,
            Faults faults) {
        Statements<IndicatorCode, IndicatorEntry> indicators = new Statements<>();
        Amendments amendments = new Amendments();
        AtomicInteger last = new AtomicInteger(before.values().stream()
                .mapToInt(entry -> entry.indicator().order())
                .max()
                .orElse(0));
        for (Row row : Sheet.read(FILE, content, COLUMNS, faults).rows()) {
            Optional<IndicatorEntry> entry = row.make(() -> entry(row, before, channels, last));
            Optional<LocalDate> from =
                    row.make(() -> row.dateIfGiven(VALID_FROM)).flatMap(day -> day);
            if (row.given(VALID_FROM).isEmpty()) {
                entry.ifPresent(e -> indicators.put(e.indicator().code(), e, row, "code"));
            } else if (entry.isPresent() && from.isPresent()) {
                amendments.add(row, from.get(), entry.get().indicator());
            }
        }
        return amendments.over(indicators);
    }

    private static IndicatorEntry entry(
            Row row,
            SortedMap<IndicatorCode, IndicatorEntry> before,
            SortedMap<ChannelCode, Channel> channels,
            AtomicInteger last) {
        IndicatorCode code = row.code("code", IndicatorCode::new);
        @Nullable IndicatorEntry known = before.get(code);
        MeasureKind measure = row.word("measure", MeasureKind.class);
        Direction better = row.word("better", Direction.class);
        boolean ratio = measure == MeasureKind.RATIO;
        Indicator indicator = new Indicator(
                code,
                row.code("theme", ThemeCode::new),
                row.name("name"),
                measure,
                row.name("unit"),
                row.integer("decimals", 0, 6),
                ratio || row.given("part_decimals").isPresent() ? row.integer("part_decimals", 0, 6) : 0,
                row.word("frequency", FREQUENCIES),
                row.word("across_time", TimeRule.class),
                unitRule(row, measure),
                better,
                part(row, "numerator", ratio),
                part(row, "denominator", ratio),
                order(row, known, last),
                row.has(VALID_FROM) || known == null
                        ? List.of()
                        : known.indicator().amendments(),
                row.has(ChannelCells.COLUMN) || known == null
                        ? ChannelCells.read(row, measure, channels)
                        : known.indicator().channels());
        combines(row, indicator);
        return new IndicatorEntry(indicator, usualTarget(row, better, known));
    }

    private static UnitRule unitRule(Row row, MeasureKind measure) {
        UnitRule rule = row.word("across_units", UnitRule.class);
        boolean mayBeRatio = measure == MeasureKind.RATIO || measure == MeasureKind.YES_NO;
        if (measure == MeasureKind.RATIO && rule != UnitRule.RATIO || rule == UnitRule.RATIO && !mayBeRatio) {
            row.fault(
                    "across_units",
                    "rule-does-not-fit",
                    "Tỷ lệ gộp theo đơn vị bằng 'ratio'; ngoài tỷ lệ chỉ có/không được dùng 'ratio'. Sửa cột này hoặc cột measure.",
                    "Ratios combine over units by 'ratio'; beside them only yes_no may. Correct this or the measure.");
            return measure == MeasureKind.RATIO ? UnitRule.RATIO : UnitRule.SUM;
        }
        return rule;
    }

    /** Only what happens in a period can be added up over periods: stocks, marks and answers cannot. */
    private static void combines(Row row, Indicator indicator) {
        boolean addable = indicator.measure() == MeasureKind.FLOW || indicator.measure() == MeasureKind.RATIO;
        if (indicator.acrossTime() == TimeRule.SUM && !addable) {
            row.fault(
                    "across_time",
                    "not-addable",
                    "Chỉ số luồng (flow) và tỷ lệ mới cộng dồn theo thời gian. Chọn last, average, min hoặc max.",
                    "Only flows and ratios add up over time. Choose last, average, min or max.");
        }
        if (indicator.measure() == MeasureKind.FLOW && indicator.acrossTime() != TimeRule.SUM) {
            row.fault(
                    "across_time",
                    "flow-adds-up",
                    "Số liệu luồng (flow) cộng dồn theo thời gian. Chọn sum.",
                    "A flow adds up over time. Choose sum.");
        }
    }

    private static @Nullable Name part(Row row, String prefix, boolean ratio) {
        Optional<String> vi = row.given(prefix + "_vi");
        if (!ratio) {
            if (vi.isPresent()) {
                row.fault(
                        prefix + "_vi",
                        "needless-part",
                        "Chỉ tỷ lệ mới có tử số và mẫu số. Xoá ô này.",
                        "Only a ratio has a numerator and a denominator. Clear the cell.");
            }
            return null;
        }
        String text = row.text(prefix + "_vi");
        return new Name(text, row.given(prefix + "_en").orElse(text));
    }

    private static int order(Row row, @Nullable IndicatorEntry known, AtomicInteger last) {
        if (row.given("order").isPresent()) {
            return row.integer("order", 1, 100_000);
        }
        return known != null ? known.indicator().order() : last.incrementAndGet();
    }

    /** A file without target columns leaves usual targets as they are; an empty cell takes one away. */
    private static @Nullable Target usualTarget(Row row, Direction better, @Nullable IndicatorEntry known) {
        if (!row.has(TargetCells.KIND)) {
            return known == null ? null : known.usualTarget();
        }
        if (row.given(TargetCells.KIND).isEmpty()) {
            return null;
        }
        return TargetCells.read(row, row.word(TargetCells.KIND, TargetCells.Kind.class), better);
    }
}
