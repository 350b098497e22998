package vn.wardpulse.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** Everything that stands in the catalogue's topics, read from the beginning as any room would. */
public final class ReadTopics {

    private ReadTopics() {}

    public static <E> List<E> all(Topic<E> topic, String brokers) {
        List<E> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(n -> new TopicPartition(topic.name(), n))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> events.add(topic.codec().read(record.value())));
            }
        }
        return events;
    }

    /** The positions of all events, in order. */
    public static List<Long> positions(String brokers) {
        return Topics.catalogue().stream()
                .map(topic -> all(topic, brokers))
                .flatMap(Collection::stream)
                .map(CatalogueEvent.class::cast)
                .map(event -> event.head().position())
                .sorted()
                .toList();
    }
}
