package vn.wardpulse.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Stores in memory that outlive the driver: the test driver throws its directory away when it closes. */
final class LastingStores implements Function<String, KeyValueBytesStoreSupplier> {

    private final Map<String, NavigableMap<Bytes, byte[]>> kept = new HashMap<>();

    @Override
    public KeyValueBytesStoreSupplier apply(String name) {
        return new KeyValueBytesStoreSupplier() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public KeyValueStore<Bytes, byte[]> get() {
                return new Store(name, kept.computeIfAbsent(name, any -> new TreeMap<>()));
            }

            @Override
            public String metricsScope() {
                return "lasting";
            }
        };
    }

    private static final class Store implements KeyValueStore<Bytes, byte[]> {

        private final String name;
        private final NavigableMap<Bytes, byte[]> values;
        private boolean open;

        Store(String name, NavigableMap<Bytes, byte[]> values) {
            this.name = name;
            this.values = values;
        }

        @Override
        public void init(StateStoreContext context, StateStore root) {
            context.register(root, (key, value) -> put(Bytes.wrap(key), value));
            open = true;
        }

        @Override
        public void put(Bytes key, byte @Nullable [] value) {
            if (value == null) {
                values.remove(key);
            } else {
                values.put(key, value);
            }
        }

        @Override
        public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
            return values.putIfAbsent(key, value);
        }

        @Override
        public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
            entries.forEach(entry -> put(entry.key, entry.value));
        }

        @Override
        public byte @Nullable [] delete(Bytes key) {
            return values.remove(key);
        }

        @Override
        public byte @Nullable [] get(Bytes key) {
            return values.get(key);
        }

        @Override
        public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
            return new Entries(values.subMap(from, true, to, true));
        }

        @Override
        public KeyValueIterator<Bytes, byte[]> all() {
            return new Entries(values);
        }

        @Override
        public <S extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(P prefix, S serializer) {
            Bytes from = Bytes.wrap(serializer.serialize("", prefix));
            return new Entries(values.subMap(from, true, Bytes.increment(from), false));
        }

        @Override
        public long approximateNumEntries() {
            return values.size();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            open = false;
        }

        @Override
        public Position getPosition() {
            return Position.emptyPosition();
        }

        @Override
        public boolean persistent() {
            return false;
        }

        @Override
        public boolean isOpen() {
            return open;
        }
    }

    private static final class Entries implements KeyValueIterator<Bytes, byte[]> {

        private final ListIterator<KeyValue<Bytes, byte[]>> entries;

        Entries(SortedMap<Bytes, byte[]> range) {
            List<KeyValue<Bytes, byte[]>> copy = new ArrayList<>();
            range.forEach((key, value) -> copy.add(KeyValue.pair(key, value)));
            this.entries = copy.listIterator();
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            return entries.next();
        }

        @Override
        public Bytes peekNextKey() {
            Bytes next = entries.next().key;
            entries.previous();
            return next;
        }

        @Override
        public void close() {}
    }
}
