package vn.wardpulse.catalogue.indicators;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Target;

/** Reads a target from the columns {@code target_kind}, {@code target_value} and {@code target_baseline}. */
public final class TargetCells {

    public static final String KIND = "target_kind";
    private static final String VALUE = "target_value";
    private static final String BASELINE = "target_baseline";

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The words that stand for a kind of target. */
    public enum Kind {
        AT_LEAST,
        AT_MOST,
        RANGE,
        REDUCE_BY_FRACTION,
        REDUCE_BY_PERCENT
    }

    private TargetCells() {}

    /** The target that {@code row} states; a stand-in where its cells are at fault. */
    public static Target read(Row row, Kind kind, Direction better) {
        fits(row, kind, better);
        boolean relative = kind == Kind.REDUCE_BY_FRACTION || kind == Kind.REDUCE_BY_PERCENT;
        if (!relative && row.given(BASELINE).isPresent()) {
            row.fault(
                    BASELINE,
                    "needless-baseline",
                    "Loại mục tiêu này không có năm gốc. Xoá ô này.",
                    "This kind of target has no baseline year. Clear the cell.");
        }
        return switch (kind) {
            case AT_LEAST -> new Target.AtLeast(bound(row, row.text(VALUE)));
            case AT_MOST -> new Target.AtMost(bound(row, row.text(VALUE)));
            case RANGE -> range(row);
            case REDUCE_BY_FRACTION -> fraction(row);
            case REDUCE_BY_PERCENT -> percent(row);
        };
    }

    private static void fits(Row row, Kind kind, Direction better) {
        boolean against = switch (better) {
            case HIGHER -> kind != Kind.AT_LEAST && kind != Kind.RANGE;
            case LOWER -> kind == Kind.AT_LEAST;
            case WITHIN -> kind != Kind.RANGE;
        };
        if (against) {
            row.fault(
                    KIND,
                    "target-against-direction",
                    "Loại mục tiêu trái với chiều tốt hơn của chỉ tiêu. Sửa loại mục tiêu hoặc cột better.",
                    "The kind of target contradicts the direction that is better. Correct one of them.");
        }
    }

    private static BigDecimal bound(Row row, String text) {
        BigDecimal value = row.decimal(VALUE, text.strip());
        if (value.signum() < 0) {
            row.fault(
                    VALUE,
                    "target-below-zero",
                    "Mục tiêu không được âm. Sửa giá trị.",
                    "A target is not below 0. Correct it.");
        }
        return value;
    }

    private static Target range(Row row) {
        String[] bounds = row.text(VALUE).split("\\.\\.", -1);
        if (bounds.length == 2) {
            BigDecimal low = bound(row, bounds[0]);
            BigDecimal high = bound(row, bounds[1]);
            if (low.compareTo(high) <= 0) {
                return new Target.Range(low, high);
            }
        }
        row.fault(
                VALUE,
                "not-a-range",
                "Khoảng không hợp lệ. Viết như 1..2, cận dưới trước.",
                "This is not a range. Write it as 1..2, the lower bound first.");
        return new Target.Range(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static Target fraction(Row row) {
        Matcher matcher = FRACTION.matcher(row.text(VALUE));
        int baseline = baseline(row);
        if (matcher.matches()) {
            BigInteger part = new BigInteger(matcher.group(1));
            BigInteger whole = new BigInteger(matcher.group(2));
            if (whole.signum() > 0 && part.compareTo(whole) <= 0) {
                return new Target.Reduction(part, whole, baseline);
            }
        }
        row.fault(
                VALUE,
                "not-a-fraction",
                "Phân số không hợp lệ. Viết như 1/3, từ 0 đến 1.",
                "This is not a fraction. Write it as 1/3, from 0 to 1.");
        return new Target.Reduction(BigInteger.ONE, BigInteger.ONE, baseline);
    }

    /** A percentage as an exact fraction: 2.5 becomes 25/1000. */
    private static Target percent(Row row) {
        BigDecimal percent = row.decimal(VALUE);
        int baseline = baseline(row);
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            row.fault(
                    VALUE,
                    "not-a-percentage",
                    "Tỷ lệ giảm từ 0 đến 100. Sửa giá trị.",
                    "A reduction is 0 to 100 per cent. Correct it.");
            percent = HUNDRED;
        }
        BigInteger whole = BigInteger.TEN.pow(percent.scale() + 2);
        return new Target.Reduction(percent.unscaledValue(), whole, baseline);
    }

    private static int baseline(Row row) {
        return row.integer(BASELINE, 1900, 2199);
    }
}
