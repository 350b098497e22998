package vn.wardpulse.model.request;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;

/**
 * One question of a request, in the words of whoever asks.
 *
 * @param number its place, from 1
 * @param unitOfMeasure of a number, such as hộ or triệu đồng; null where there is none
 * @param decimals most digits after the point of a number, 0 to {@value #MOST_DECIMALS}; 0 for other kinds
 * @param required whether a request cannot be answered without it
 * @param indicator whose name and unit of measure it has; null where it is nobody's
 */
public record Question(
        int number,
        String text,
        Kind kind,
        @Nullable String unitOfMeasure,
        int decimals,
        boolean required,
        @Nullable IndicatorCode indicator) {

    public static final int MOST_DECIMALS = 6;

    /** What an answer is. */
    public enum Kind {
        NUMBER,
        YES_NO,
        TEXT
    }

    public Question {
        if (number < 1 || text.isBlank()) {
            throw new IllegalArgumentException("question %d has no place or no words".formatted(number));
        }
        if (decimals < 0 || decimals > MOST_DECIMALS || kind != Kind.NUMBER && decimals > 0) {
            throw new IllegalArgumentException("question %d: %d decimals".formatted(number, decimals));
        }
    }
}
