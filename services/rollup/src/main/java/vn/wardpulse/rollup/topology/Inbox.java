package vn.wardpulse.rollup.topology;

import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.rollup.topology.rules.Contribution;

/** Contributions that have arrived and are not added yet: under load many are added to a row at once. */
final class Inbox {

    private final Waiting<Contribution> waiting;

    /** Number of the latest arrival; higher than that of any in the store. */
    private long latest;

    Inbox(ProcessorContext<?, ?> context) {
        waiting = new Waiting<>(
                Kept.of(context, Kept.INBOX), Contribution::read, key -> latest = Math.max(latest, Keys.arrival(key)));
    }

    void put(UnitId unit, Contribution contribution) {
        waiting.put(unit, Keys.arrival(unit, ++latest), contribution.toBytes());
    }

    List<UnitId> units() {
        return waiting.units();
    }

    /** Everything for one unit; it is gone from here afterwards. */
    List<Contribution> take(UnitId unit) {
        return waiting.take(unit);
    }
}
