package vn.wardpulse.rollup;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.wire.Topics;

/** How far topics go, and how far generations have read them. */
final class Offsets implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Admin admin;
    private final Traces traces;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** How many records have been taken in, of how many. */
    record Progress(long taken, long records) {

        int percent() {
            return records == 0 ? 0 : (int) (100 * taken / records);
        }
    }

    Offsets(String bootstrap, Traces traces) {
        this.traces = traces;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        1),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Ends of all partitions, whatever is committed there. */
    Map<TopicPartition, Long> ends(List<String> topics) throws ExecutionException, InterruptedException {
        return ends(topics, IsolationLevel.READ_UNCOMMITTED);
    }

    Map<TopicPartition, Long> ends(List<String> topics, IsolationLevel isolation)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = topics.stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked, new ListOffsetsOptions(isolation))
                .all()
                .get()
                .forEach((partition, found) -> ends.put(partition, found.offset()));
        return ends;
    }

    Progress progress(Generation generation, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = traces.read(generation);
        long taken = ends.entrySet().stream()
                .mapToLong(end -> Math.min(read(read, end.getKey()), end.getValue()))
                .sum();
        return new Progress(
                taken, ends.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Whether a generation has taken in, and committed what came of it, every record before these ends. */
    boolean taken(Generation generation, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = traces.read(generation);
        Map<TopicPartition, Long> behind = new HashMap<>();
        ends.forEach((partition, end) -> {
            if (read(read, partition) < end) {
                behind.put(partition, read(read, partition));
            }
        });
        return behind.isEmpty() || !anyRecord(behind, ends);
    }

    /** A partition may end in marks of transactions, which are no records and are never committed as read. */
    private boolean anyRecord(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        boolean further = true;
        while (further) {
            Map<TopicPartition, Long> before = positions(from);
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(LOOK)) {
                if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    return true;
                }
            }
            Map<TopicPartition, Long> after = positions(from);
            if (after.entrySet().stream().allMatch(at -> at.getValue() >= ends.getOrDefault(at.getKey(), 0L))) {
                return false;
            }
            further = !after.equals(before);
        }
        // Something stands there that is not committed yet.
        return true;
    }

    private Map<TopicPartition, Long> positions(Map<TopicPartition, Long> of) {
        Map<TopicPartition, Long> positions = new HashMap<>();
        of.keySet().forEach(partition -> positions.put(partition, consumer.position(partition)));
        return positions;
    }

    private static long read(Map<TopicPartition, OffsetAndMetadata> read, TopicPartition partition) {
        OffsetAndMetadata offset = read.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
