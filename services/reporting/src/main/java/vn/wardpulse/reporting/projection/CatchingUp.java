package vn.wardpulse.reporting.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Which partitions have yet to be read up to the end that they had when they were assigned. */
@Component
class CatchingUp {

    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>();
    private volatile boolean assigned;

    void begin(Map<TopicPartition, Long> endOffsets) {
        ends.putAll(endOffsets);
        assigned = true;
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
    }

    /** Whether partitions were assigned and none is behind. */
    boolean done() {
        return assigned && ends.isEmpty();
    }

    int behind() {
        return ends.size();
    }
}
