package vn.wardpulse.archive;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.wire.Topics;

/**
 * One partition from its beginning to where it ended when this was made, some records in memory at a time. What a relay
 * sent twice after a crash is met once: within a partition positions only rise.
 */
final class PartitionLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final TopicPartition partition;
    private final long end;
    private final Deque<LogLine> read = new ArrayDeque<>();
    private long last;

    private PartitionLog(String brokers, TopicPartition partition, long end) {
        this.partition = partition;
        this.end = end;
        consumer = consumer(brokers, "read_committed");
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /** Those partitions of a topic that hold anything. Ends of transactions that are under way are waited for. */
    static List<PartitionLog> of(String brokers, String topic) {
        List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(n -> new TopicPartition(topic, n))
                .toList();
        try (Consumer<String, byte[]> every = consumer(brokers, "read_uncommitted")) {
            Map<TopicPartition, Long> ends = every.endOffsets(partitions);
            return partitions.stream()
                    .filter(partition -> ends.getOrDefault(partition, 0L) > 0)
                    .map(partition -> new PartitionLog(brokers, partition, ends.getOrDefault(partition, 0L)))
                    .toList();
        }
    }

    private static Consumer<String, byte[]> consumer(String brokers, String isolation) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        isolation,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        // At the end nobody waits for more.
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        10),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The next that has not been taken; null at the end. */
    @Nullable
    LogLine peek() {
        while (read.isEmpty() && consumer.position(partition) < end) {
            consumer.poll(PATIENCE).forEach(record -> {
                if (record.offset() < end) {
                    keep(LogLine.of(record));
                }
            });
        }
        return read.peek();
    }

    private void keep(LogLine line) {
        if (line.position() == 0) {
            read.add(line);
        } else if (line.position() > last) {
            last = line.position();
            read.add(line);
        }
    }

    void take() {
        read.remove();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
