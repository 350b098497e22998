package vn.wardpulse.console.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as written in Vietnam, in both languages of the pages: 1.234,5 and a true minus sign. */
public final class Numbers {

    /** What stands where there is no number; never a nought. */
    public static final String MISSING = "–";

    private Numbers() {}

    /** Rounded half up to {@code decimals}, all of them shown. */
    public static String rounded(BigDecimal value, int decimals) {
        return written(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    public static String count(int value) {
        return exact(BigDecimal.valueOf(value));
    }

    /** Every digit, and no more. */
    public static String exact(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return written(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** As {@link #exact}, but with at least {@code decimals} decimals. */
    public static String exact(BigDecimal value, int decimals) {
        BigDecimal plain = value.stripTrailingZeros();
        return written(plain.scale() < decimals ? plain.setScale(decimals) : plain);
    }

    /**
     * As it stands in a field that takes up to {@code decimals} decimals: so that {@link vn.wardpulse.typed.Typed#of} reads the same number
     * back without a question. Where both marks could be meant it goes with one nought more, or without grouping.
     */
    public static String field(BigDecimal value, int decimals) {
        BigDecimal plain = value.stripTrailingZeros();
        boolean bare = plain.scale() <= 0 && plain.abs().compareTo(BigDecimal.valueOf(1000)) < 0;
        if (decimals == 0 || bare) {
            return exact(value);
        }
        if (decimals < 3) {
            return plain.scale() <= 0 ? exact(value, 1) : exact(value);
        }
        if (plain.scale() <= 0) {
            return plain.toPlainString().replace('-', '−');
        }
        return (plain.scale() == 3 ? plain.setScale(4) : plain)
                .toPlainString()
                .replace('-', '−')
                .replace('.', ',');
    }

    /** With its sign, also where it is above nought. */
    public static String signed(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + written(rounded);
    }

    private static String written(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder text = new StringBuilder(value.signum() < 0 ? "−" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append('.');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return text.toString();
    }
}
