package vn.wardpulse.reporting.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.wire.Topic;

/** Where one topic's values go. Writing the same again, or something older, changes nothing. */
interface Table<V> {

    Topic<V> topic();

    /** Writes values whose keys differ, or whose table sorts out by itself what of them is newest. */
    void write(List<Entry<V>> entries, Batch batch);

    /** What a record without a value means for {@code key}; null if it means nothing here. */
    default @Nullable V nothing(String key) {
        return null;
    }

    /**
     * A value with its place in its partition.
     *
     * @param bytes the value as its topic has it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry<V>(V value, byte[] bytes, long offset) {}
}
