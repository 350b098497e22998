package vn.wardpulse.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that stands in a topic, read from its beginning as any room would. */
public final class TopicLog {

    private TopicLog() {}

    /**
     * What was committed before the call, partition by partition. A transaction's end reaches its partitions one after
     * the other, some time after its writer has gone on; it is waited for, so that nothing is seen in part.
     */
    public static List<ConsumerRecord<String, byte[]>> read(String bootstrapServers, String topic) {
        try (Consumer<String, byte[]> every = consumer(bootstrapServers, "read_uncommitted");
                Consumer<String, byte[]> committed = consumer(bootstrapServers, "read_committed")) {
            List<TopicPartition> partitions = every.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = every.endOffsets(partitions);
            committed.assign(partitions);
            committed.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> committed.position(end.getKey()) < end.getValue())) {
                committed.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static Consumer<String, byte[]> consumer(String bootstrapServers, String isolation) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", isolation),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
