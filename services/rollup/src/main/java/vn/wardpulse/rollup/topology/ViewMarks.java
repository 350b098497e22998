package vn.wardpulse.rollup.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.rollup.topology.Keys.UnitAndYear;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;
import vn.wardpulse.rollup.topology.rules.YearPeriods;

/** Which views are to be looked at again, first marked first, and fingerprints of those sent. */
final class ViewMarks {

    private final KeyValueStore<Bytes, byte[]> store;

    /** Copy of the marks in the store, in order. */
    private final Map<UnitAndYear, Integer> marked = new LinkedHashMap<>();

    /**
     * What the store holds of one unit and year.
     *
     * @param marked periods to look at again
     * @param sent fingerprints of the views sent, by period; 0 where there was none
     */
    record Sent(int marked, long[] sent) {

        private static Sent read(byte @Nullable [] bytes) {
            long[] sent = new long[YearPeriods.COUNT];
            if (bytes == null) {
                return new Sent(0, sent);
            }
            BinaryReader in = new BinaryReader(bytes);
            int marked = in.count();
            int periods = in.count();
            for (int i = 0; i < sent.length; i++) {
                sent[i] = (periods >>> i & 1) == 0 ? 0 : in.number();
            }
            return new Sent(marked, sent);
        }

        private byte[] toBytes() {
            int periods = 0;
            for (int i = 0; i < sent.length; i++) {
                periods |= sent[i] == 0 ? 0 : 1 << i;
            }
            BinaryWriter out = new BinaryWriter().number(marked).number(periods);
            for (long fingerprint : sent) {
                if (fingerprint != 0) {
                    out.number(fingerprint);
                }
            }
            return out.toBytes();
        }
    }

    ViewMarks(ProcessorContext<?, ?> context) {
        store = Kept.of(context, Kept.VIEWS);
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> {
                int periods = Sent.read(entry.value).marked();
                if (periods != 0) {
                    marked.put(Keys.unitAndYear(entry.key), periods);
                }
            });
        }
    }

    void mark(UnitAndYear where, int periods) {
        int before = marked.getOrDefault(where, 0);
        if ((before | periods) != before) {
            marked.put(where, before | periods);
            put(where, new Sent(before | periods, sent(where)));
        }
    }

    Map<UnitAndYear, Integer> marked() {
        return marked;
    }

    long[] sent(UnitAndYear where) {
        return Sent.read(store.get(key(where))).sent();
    }

    /** Takes the marks off again and remembers what was sent. */
    void settle(UnitAndYear where, long[] sent) {
        marked.remove(where);
        put(where, new Sent(0, sent));
    }

    private void put(UnitAndYear where, Sent sent) {
        store.put(key(where), sent.toBytes());
    }

    private static Bytes key(UnitAndYear where) {
        return Keys.year(where.unit(), where.year());
    }
}
