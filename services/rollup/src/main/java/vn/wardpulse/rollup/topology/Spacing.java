package vn.wardpulse.rollup.topology;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.wardpulse.rollup.topology.Keys.UnitAndYear;

/** Keeps the sendings of each unit's views of a year apart. The first goes at once; what follows too soon waits. */
final class Spacing {

    private final long millis;
    /** Those that were sent lately, oldest first. */
    private final Map<UnitAndYear, Long> sent = new LinkedHashMap<>();

    Spacing(Duration spacing) {
        this.millis = spacing.toMillis();
    }

    /** Whether it may be sent now, which is then taken to happen. */
    boolean allows(UnitAndYear where, long now) {
        for (Iterator<Long> oldest = sent.values().iterator(); oldest.hasNext() && now - oldest.next() >= millis; ) {
            oldest.remove();
        }
        return sent.putIfAbsent(where, now) == null;
    }
}
