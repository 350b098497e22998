package vn.wardpulse.rollup.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.wardpulse.model.UnitId;

/**
 * What lies aside until it is worked off unit by unit. It lies in a store, not in memory: nothing is lost or worked off
 * twice. Keys begin with the unit.
 */
final class Waiting<T> {

    private final KeyValueStore<Bytes, byte[]> store;
    private final Function<byte[], T> reading;

    /** Copy of the units that the store has something for. */
    private final Set<UnitId> units = new TreeSet<>();

    /** @param found is told the keys that are there from before */
    Waiting(KeyValueStore<Bytes, byte[]> store, Function<byte[], T> reading, Consumer<Bytes> found) {
        this.store = store;
        this.reading = reading;
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> {
                units.add(Keys.unit(entry.key));
                found.accept(entry.key);
            });
        }
    }

    void put(UnitId unit, Bytes key, byte[] value) {
        store.put(key, value);
        units.add(unit);
    }

    /** What was laid aside first under the key stays. */
    void putIfAbsent(UnitId unit, Bytes key, byte[] value) {
        store.putIfAbsent(key, value);
        units.add(unit);
    }

    boolean has(UnitId unit) {
        return units.contains(unit);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    /** Those for which something lies here, as of now. */
    List<UnitId> units() {
        return List.copyOf(units);
    }

    /** Everything for one unit; it is gone from here afterwards. */
    List<T> take(UnitId unit) {
        List<T> taken = new ArrayList<>();
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = store.prefixScan(Keys.unit(unit), new BytesSerializer())) {
            range.forEachRemaining(entry -> {
                taken.add(reading.apply(entry.value));
                keys.add(entry.key);
            });
        }
        keys.forEach(store::delete);
        units.remove(unit);
        return taken;
    }
}
