package vn.wardpulse.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** A room's events as they stand in the log. */
final class ArrivedEvents {

    private ArrivedEvents() {}

    /** Once there are {@code count}, in the order of their partitions. */
    static List<ReportEvent> of(String room, String brokers, int count) {
        return of(Topics.REPORTS, room, brokers, count);
    }

    /** The same of another topic; {@code room} begins the keys that count. */
    static <E> List<E> of(Topic<E> topic, String room, String brokers, int count) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        List<E> events = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (events.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.key().startsWith(room)) {
                        events.add(topic.codec().read(record.value()));
                    }
                }
            }
        }
        assertThat(events).hasSizeGreaterThanOrEqualTo(count);
        return events;
    }
}
