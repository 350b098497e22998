package vn.wardpulse.model.wire;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A topic as data: where it is, what stands in it and under which key.
 *
 * @param name full name in the broker
 * @param codec bytes of a value and back
 * @param key of a value; unique where the topic is compacted
 * @param partitionKey what decides the partition: the unit for everything that belongs to one, so that all of a unit
 *     stands in one partition
 * @param compacted whether only the latest value of each key is kept for ever; otherwise everything is
 * @param kept how long everything is kept, at least; null for ever
 */
public record Topic<V>(
        String name,
        Codec<V> codec,
        Function<V, String> key,
        Function<V, String> partitionKey,
        boolean compacted,
        @Nullable Duration kept) {

    /** One that is kept for ever. */
    public Topic(
            String name, Codec<V> codec, Function<V, String> key, Function<V, String> partitionKey, boolean compacted) {
        this(name, codec, key, partitionKey, compacted, null);
    }

    /** How values become bytes and back. Reading throws {@link UnreadableEvent} on anything it does not know. */
    public interface Codec<V> {

        byte[] write(V value);

        V read(byte[] bytes);
    }
}
