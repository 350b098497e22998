package vn.wardpulse.rollup.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.rollup.topology.rules.LedgerLine;
import vn.wardpulse.rollup.topology.rules.LedgerLineCodec;

/**
 * Lines as they stood when their figures last went up. Under load a line changes several times before they go up again,
 * and then only the difference between its first state and its last is worked out.
 */
final class Pending {

    private final KeyValueStore<Bytes, byte[]> store;

    /** Copy of the units that the store has something for. */
    private final Set<UnitId> units = new LinkedHashSet<>();

    Pending(ProcessorContext<?, ?> context) {
        store = Kept.of(context, Kept.PENDING);
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> units.add(Keys.unit(entry.key)));
        }
    }

    /** Keeps the line unless an earlier state of it is kept. */
    void keep(LedgerLine before) {
        store.putIfAbsent(Keys.obligation(before.obligation()), LedgerLineCodec.write(before));
        units.add(before.obligation().unit());
    }

    boolean has(UnitId unit) {
        return units.contains(unit);
    }

    List<UnitId> units() {
        return List.copyOf(units);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    /** The kept lines of one unit; they are gone from here afterwards. */
    List<LedgerLine> take(UnitId unit) {
        List<LedgerLine> taken = new ArrayList<>();
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = store.prefixScan(Keys.unit(unit), new BytesSerializer())) {
            range.forEachRemaining(entry -> {
                taken.add(LedgerLineCodec.read(entry.value));
                keys.add(entry.key);
            });
        }
        keys.forEach(store::delete);
        units.remove(unit);
        return taken;
    }
}
