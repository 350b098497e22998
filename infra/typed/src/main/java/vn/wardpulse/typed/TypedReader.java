package vn.wardpulse.typed;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.wardpulse.model.Figure;
import vn.wardpulse.typed.Typed.Ambiguous;
import vn.wardpulse.typed.Typed.Empty;
import vn.wardpulse.typed.Typed.Read;
import vn.wardpulse.typed.Typed.TooFine;
import vn.wardpulse.typed.Typed.TooLong;
import vn.wardpulse.typed.Typed.Unreadable;

/** The rules behind {@link Typed#of}. */
final class TypedReader {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009']+");
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern ONE_MARK = Pattern.compile("(\\d+)([.,])(\\d+)");
    private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:([.,])\\d{3})(?:\\1\\d{3})+");
    private static final Pattern GROUPS_AND_POINT =
            Pattern.compile("([1-9]\\d{0,2}(?:([.,])\\d{3})(?:\\2\\d{3})*)([.,])(\\d+)");

    private TypedReader() {}

    static Typed read(String text, int decimals) {
        String bare = SPACES.matcher(text).replaceAll("").replace('−', '-').replace('–', '-');
        if (bare.isEmpty()) {
            return new Empty();
        }
        boolean negative = bare.startsWith("-");
        String digits = bare.startsWith("-") || bare.startsWith("+") ? bare.substring(1) : bare;
        Typed read = unsigned(digits, decimals);
        return negative ? negated(read) : read;
    }

    private static Typed unsigned(String digits, int decimals) {
        if (PLAIN.matcher(digits).matches() || GROUPS.matcher(digits).matches()) {
            return fitting(new BigDecimal(digits.replace(".", "").replace(",", "")), decimals);
        }
        Matcher one = ONE_MARK.matcher(digits);
        if (one.matches()) {
            return oneMark(one.group(1), one.group(2), one.group(3), decimals);
        }
        Matcher both = GROUPS_AND_POINT.matcher(digits);
        if (both.matches() && !both.group(2).equals(both.group(3))) {
            String whole = both.group(1).replace(both.group(2), "");
            return fitting(new BigDecimal(whole + "." + both.group(4)), decimals);
        }
        return new Unreadable();
    }

    private static Typed oneMark(String before, String mark, String after, int decimals) {
        BigDecimal asDecimal = new BigDecimal(before + "." + after);
        boolean groupable = after.length() == 3 && before.length() <= 3 && !before.startsWith("0");
        if (!groupable) {
            return fitting(asDecimal, decimals);
        }
        BigDecimal asGroups = new BigDecimal(before + after);
        if (decimals > 0 && asDecimal.stripTrailingZeros().scale() <= decimals) {
            return new Ambiguous(asGroups, asDecimal);
        }
        return mark.equals(",") && decimals > 0 ? fitting(asDecimal, decimals) : fitting(asGroups, decimals);
    }

    private static Typed fitting(BigDecimal value, int decimals) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > decimals) {
            return new TooFine(value, decimals);
        }
        return plain.precision() - Math.min(plain.scale(), 0) > Figure.MAX_DIGITS ? new TooLong() : new Read(plain);
    }

    private static Typed negated(Typed typed) {
        return switch (typed) {
            case Read(BigDecimal value) -> new Read(value.negate());
            case Ambiguous(BigDecimal grouped, BigDecimal decimal) -> new Ambiguous(grouped.negate(), decimal.negate());
            case TooFine(BigDecimal value, int decimals) -> new TooFine(value.negate(), decimals);
            case Empty empty -> new Unreadable();
            case TooLong other -> other;
            case Unreadable other -> other;
        };
    }
}
