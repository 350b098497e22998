package vn.wardpulse.rollup.topology;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The state stores. Keys are made by {@link Keys}; each value has one class that writes and reads it. */
final class Kept {

    /** Unit, year, form, period → everything known of the obligation. */
    static final String LEDGER = "ledger";

    /** Unit, year, form, period → the same as it stood when its figures last went up, if it has changed since. */
    static final String PENDING = "pending";

    /** {@code e/} or {@code p/} and the definition's key → definition in force, or waiting to be. */
    static final String DEFINITIONS = "definitions";

    /** Unit, year → stated targets. */
    static final String TARGETS = "targets";

    /** Unit, year, period → sums of what the units below put in. */
    static final String CELLS = "cells";

    /** Unit, number → a contribution that is not added yet. */
    static final String INBOX = "inbox";

    /** Unit, year → periods whose views are to be looked at again, and fingerprints of the views sent. */
    static final String VIEWS = "views";

    static final List<String> ALL = List.of(LEDGER, PENDING, DEFINITIONS, TARGETS, CELLS, INBOX, VIEWS);

    /** Small segments, so that what is overwritten soon leaves the changelog soon and a restart reads little. */
    private static final Map<String, String> CHANGELOG =
            Map.of("segment.bytes", "16777216", "min.cleanable.dirty.ratio", "0.2", "cleanup.policy", "compact");

    private Kept() {}

    static List<StoreBuilder<?>> all(Function<String, KeyValueBytesStoreSupplier> kind) {
        return List.of(
                store(kind.apply(LEDGER), false),
                store(kind.apply(PENDING), true),
                store(kind.apply(DEFINITIONS), false),
                store(kind.apply(TARGETS), false),
                store(kind.apply(CELLS), true),
                store(kind.apply(INBOX), true),
                store(kind.apply(VIEWS), true));
    }

    static KeyValueStore<Bytes, byte[]> of(ProcessorContext<?, ?> context, String name) {
        return context.getStateStore(name);
    }

    /** What changes often within one commit is cached, so that only its last state goes to disk and changelog. */
    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(
            KeyValueBytesStoreSupplier supplier, boolean cached) {
        StoreBuilder<KeyValueStore<Bytes, byte[]>> store = Stores.keyValueStoreBuilder(
                        supplier, Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingEnabled(CHANGELOG);
        return cached ? store.withCachingEnabled() : store.withCachingDisabled();
    }
}
