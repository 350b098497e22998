package vn.wardpulse.rollup.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.rollup.topology.rules.Dated;
import vn.wardpulse.rollup.topology.rules.Definition;
import vn.wardpulse.rollup.topology.rules.Definitions;

/** The store of definitions: those in force, and those that wait until an import has arrived whole. */
final class DefinitionShelf {

    private static final String IN_FORCE = "e/";
    private static final String WAITING = "p/";

    private final KeyValueStore<Bytes, byte[]> store;

    private final long boundary;

    /** @param boundary position after which no indicator that is known is taken otherwise */
    DefinitionShelf(ProcessorContext<?, ?> context, long boundary) {
        this.store = Kept.of(context, Kept.DEFINITIONS);
        this.boundary = boundary;
    }

    /** Puts a definition to those that wait, unless one that goes before it is known; says whether it was news. */
    boolean add(Dated dated) {
        String key = dated.definition().key();
        Dated known = read(WAITING, key);
        known = known == null ? read(IN_FORCE, key) : known;
        if (known != null && !dated.goesBefore(known, boundary)) {
            return false;
        }
        store.put(bytes(WAITING + key), dated.toBytes());
        return true;
    }

    List<Dated> waiting() {
        return read(WAITING, any -> true);
    }

    void bringIntoForce(List<Dated> waiting) {
        for (Dated dated : waiting) {
            String key = dated.definition().key();
            store.put(bytes(IN_FORCE + key), dated.toBytes());
            store.delete(bytes(WAITING + key));
        }
    }

    /** Those in force; of a kind that {@code wanted} takes. */
    Definitions inForce(Predicate<Definition> wanted) {
        return Definitions.NONE.with(
                read(IN_FORCE, wanted).stream().map(Dated::definition).toList());
    }

    private @Nullable Dated read(String state, String key) {
        byte[] value = store.get(bytes(state + key));
        return value == null ? null : Dated.read(value);
    }

    private List<Dated> read(String state, Predicate<Definition> wanted) {
        List<Dated> found = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = store.prefixScan(bytes(state), new BytesSerializer())) {
            range.forEachRemaining(entry -> {
                Dated dated = Dated.read(entry.value);
                if (wanted.test(dated.definition())) {
                    found.add(dated);
                }
            });
        }
        return found;
    }

    private static Bytes bytes(String key) {
        return Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
    }
}
