package vn.wardpulse.model.round;

import java.util.Comparator;
import vn.wardpulse.model.UnitId;

/** What is judged of one unit in one round. Written {@code P2021/2/00139}. */
public record SheetId(RoundId round, UnitId unit) implements Comparable<SheetId> {

    private static final Comparator<SheetId> IN_ORDER =
            Comparator.comparing(SheetId::round).thenComparing(SheetId::unit);

    @Override
    public int compareTo(SheetId other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return round + "/" + unit;
    }
}
