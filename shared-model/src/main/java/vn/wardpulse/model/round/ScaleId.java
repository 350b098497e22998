package vn.wardpulse.model.round;

import java.util.Comparator;
import vn.wardpulse.model.PlanCode;

/**
 * What a round is scored by in one year. Written {@code P2021/2/2023}.
 *
 * @param year 1900 to 2199
 */
public record ScaleId(RoundId round, int year) implements Comparable<ScaleId> {

    private static final Comparator<ScaleId> IN_ORDER =
            Comparator.comparing(ScaleId::round).thenComparingInt(ScaleId::year);

    public ScaleId {
        if (year < 1900 || year > 2199) {
            throw new IllegalArgumentException("scale %s/%d: 1900 to 2199".formatted(round, year));
        }
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} names no scale
     */
    public static ScaleId parse(String text) {
        int bar = text.lastIndexOf('/');
        if (bar < 0 || !text.substring(bar + 1).matches("\\d{4}")) {
            throw new IllegalArgumentException("scale '%s': P2021/2/2023".formatted(text));
        }
        return new ScaleId(RoundId.parse(text.substring(0, bar)), Integer.parseInt(text.substring(bar + 1)));
    }

    public PlanCode plan() {
        return round.plan();
    }

    @Override
    public int compareTo(ScaleId other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return round + "/" + year;
    }
}
