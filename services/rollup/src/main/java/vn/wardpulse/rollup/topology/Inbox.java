package vn.wardpulse.rollup.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.rollup.topology.rules.Contribution;

/**
 * Contributions that have arrived and are not added yet. They lie in a store, not in memory: under load many are added
 * to a row at once, and still nothing is lost or added twice.
 */
final class Inbox {

    private final KeyValueStore<Bytes, byte[]> store;

    /** Copy of the units that the store has something for. */
    private final Set<UnitId> units = new TreeSet<>();

    /** Number of the latest arrival; higher than that of any in the store. */
    private long latest;

    Inbox(ProcessorContext<?, ?> context) {
        store = Kept.of(context, Kept.INBOX);
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> {
                units.add(Keys.unit(entry.key));
                latest = Math.max(latest, Keys.arrival(entry.key));
            });
        }
    }

    void put(UnitId unit, Contribution contribution) {
        store.put(Keys.arrival(unit, ++latest), contribution.toBytes());
        units.add(unit);
    }

    Set<UnitId> units() {
        return units;
    }

    /** Everything for one unit; it is gone from here afterwards. */
    List<Contribution> take(UnitId unit) {
        List<Contribution> taken = new ArrayList<>();
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = store.prefixScan(Keys.unit(unit), new BytesSerializer())) {
            range.forEachRemaining(entry -> {
                taken.add(Contribution.read(entry.value));
                keys.add(entry.key);
            });
        }
        keys.forEach(store::delete);
        units.remove(unit);
        return taken;
    }
}
