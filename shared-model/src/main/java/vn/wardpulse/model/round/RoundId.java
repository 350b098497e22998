package vn.wardpulse.model.round;

import java.util.Comparator;
import vn.wardpulse.model.PlanCode;

/**
 * A round of a plan. Written {@code P2021/2}.
 *
 * @param number in its plan, 1 to {@value #MOST}
 */
public record RoundId(PlanCode plan, int number) implements Comparable<RoundId> {

    public static final int MOST = 99;

    private static final Comparator<RoundId> IN_ORDER =
            Comparator.comparing(RoundId::plan).thenComparingInt(RoundId::number);

    public RoundId {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("round %s/%d: 1 to %d".formatted(plan, number, MOST));
        }
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} names no round
     */
    public static RoundId parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("[1-9]\\d?")) {
            throw new IllegalArgumentException("round '%s': P2021/2".formatted(text));
        }
        return new RoundId(new PlanCode(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public int compareTo(RoundId other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return plan + "/" + number;
    }
}
