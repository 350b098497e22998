package vn.wardpulse.reporting.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Which partitions have yet to be read up to the end that they had when they were assigned, or were complete. */
final class CatchingUp {

    private final Set<TopicPartition> endless = ConcurrentHashMap.newKeySet();
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private volatile boolean assigned;

    /** These are read from now on; up to where is yet to be said. */
    void assigned(Collection<TopicPartition> partitions) {
        endless.addAll(partitions);
        assigned |= !partitions.isEmpty();
    }

    /** The partitions of a consumer of which nobody has said yet up to where they are to be read. */
    List<TopicPartition> endless(Consumer<?, ?> consumer) {
        return consumer.assignment().stream().filter(endless::contains).toList();
    }

    void until(Map<TopicPartition, Long> endOffsets) {
        ends.putAll(endOffsets);
        endless.removeAll(endOffsets.keySet());
    }

    /** The partitions of a consumer that it has just read up to their ends. */
    List<TopicPartition> reachedBy(Consumer<?, ?> consumer) {
        List<TopicPartition> reached = new ArrayList<>();
        for (TopicPartition partition : consumer.assignment()) {
            Long end = ends.get(partition);
            if (end != null && consumer.position(partition) >= end) {
                reached.add(partition);
            }
        }
        return reached;
    }

    void reached(TopicPartition partition) {
        ends.remove(partition);
    }

    void end(Collection<TopicPartition> partitions) {
        partitions.forEach(ends::remove);
        partitions.forEach(endless::remove);
    }

    /** Whether partitions were assigned and none is behind. */
    boolean done() {
        return assigned && endless.isEmpty() && ends.isEmpty();
    }

    int behind() {
        return endless.size() + ends.size();
    }
}
