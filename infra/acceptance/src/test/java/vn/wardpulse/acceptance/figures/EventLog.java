package vn.wardpulse.acceptance.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** The whole log as it now is. */
record EventLog(List<CatalogueEvent> catalogue, List<ReportEvent> reports) {

    static EventLog of(RunningDemo demo) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(demo)) {
            List<CatalogueEvent> catalogue = new ArrayList<>();
            for (Topic<? extends CatalogueEvent> topic : Topics.catalogue()) {
                catalogue.addAll(read(consumer, topic));
            }
            return new EventLog(catalogue, read(consumer, Topics.REPORTS));
        }
    }

    private static <E> List<E> read(KafkaConsumer<byte[], byte[]> consumer, Topic<E> topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<E> events = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200))
                    .forEach(event -> events.add(topic.codec().read(event.value())));
        }
        return events;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(RunningDemo demo) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        demo.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
