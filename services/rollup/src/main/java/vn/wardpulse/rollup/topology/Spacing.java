package vn.wardpulse.rollup.topology;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.wardpulse.rollup.topology.Keys.UnitAndYear;

/**
 * Keeps the sendings of each unit's views of a year apart, the further the less of the machine is left. The first goes
 * at once; what follows too soon waits.
 */
final class Spacing {

    private final long shortest;
    private final long longest;
    private final Busy machine;
    /** Those that were sent lately, oldest first. */
    private final Map<UnitAndYear, Long> sent = new LinkedHashMap<>();

    Spacing(Duration shortest, Duration longest, Busy machine) {
        this.shortest = shortest.toMillis();
        this.longest = longest.toMillis();
        this.machine = machine;
    }

    /** Whether it may be sent now, which is then taken to happen. */
    boolean allows(UnitAndYear where, long now) {
        long apart = machine.between(shortest, longest);
        for (Iterator<Long> oldest = sent.values().iterator(); oldest.hasNext() && now - oldest.next() >= apart; ) {
            oldest.remove();
        }
        return sent.putIfAbsent(where, now) == null;
    }
}
