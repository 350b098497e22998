package vn.wardpulse.model.request;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;

/**
 * One question of a request, in the words of whoever asks.
 *
 * @param number its place, from 1
 * @param unitOfMeasure of a number or rate, such as hộ or triệu đồng; null where there is none
 * @param decimals most digits after the point of a number, or as many as a rate is shown with, 0 to
 *     {@value #MOST_DECIMALS}; 0 for other kinds
 * @param required whether a request cannot be answered without it
 * @param indicator whose name and unit of measure it has; null where it is nobody's
 * @param parts the two numbers that a rate is asked with; null for other kinds
 */
public record Question(
        int number,
        String text,
        Kind kind,
        @Nullable String unitOfMeasure,
        int decimals,
        boolean required,
        @Nullable IndicatorCode indicator,
        @Nullable Parts parts) {

    public static final int MOST_DECIMALS = 6;

    /** What an answer is. */
    public enum Kind {
        NUMBER,
        YES_NO,
        TEXT,
        /** Numerator and denominator; the rate is never typed. */
        RATIO
    }

    /**
     * What numerator and denominator are called.
     *
     * @param decimals most digits after their points, 0 to {@value Question#MOST_DECIMALS}
     */
    public record Parts(String numerator, String denominator, int decimals) {

        public Parts {
            if (decimals < 0 || decimals > MOST_DECIMALS) {
                throw new IllegalArgumentException("parts with %d decimals".formatted(decimals));
            }
        }
    }

    public Question {
        if (number < 1 || text.isBlank()) {
            throw new IllegalArgumentException("question %d has no place or no words".formatted(number));
        }
        if (decimals < 0 || decimals > MOST_DECIMALS || decimals > 0 && kind != Kind.NUMBER && kind != Kind.RATIO) {
            throw new IllegalArgumentException("question %d: %d decimals".formatted(number, decimals));
        }
        if (kind == Kind.RATIO != (parts != null)) {
            throw new IllegalArgumentException("question %d: parts belong to a rate".formatted(number));
        }
    }

    /** One that is no rate. */
    public Question(
            int number,
            String text,
            Kind kind,
            @Nullable String unitOfMeasure,
            int decimals,
            boolean required,
            @Nullable IndicatorCode indicator) {
        this(number, text, kind, unitOfMeasure, decimals, required, indicator, null);
    }

    /** Whether a rate is one of a whole, in hundredths. */
    public boolean percentage() {
        return kind == Kind.RATIO && "%".equals(unitOfMeasure);
    }

    /**
     * A rate as it is shown: rounded once, half up, from its exact parts; in hundredths where it is a
     * {@link #percentage}.
     *
     * @return null where there is none, because the denominator is 0
     */
    public @Nullable BigDecimal rate(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0
                ? null
                : (percentage() ? numerator.movePointRight(2) : numerator)
                        .divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
