package vn.wardpulse.reporting.schedule;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.export.ExportPart;
import vn.wardpulse.model.wire.Topics;

/** What stands in the topic of files: everything that was committed up to now. */
record Sent(List<ExportEvent> events) {

    static Sent upToNow(String bootstrap) {
        List<ExportEvent> events = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(n -> new TopicPartition(Topics.EXPORTS.name(), n))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> events.add(Topics.EXPORTS.codec().read(record.value())));
            }
        }
        return new Sent(events);
    }

    List<ExportMade> of(UUID schedule) {
        return events.stream()
                .filter(ExportMade.class::isInstance)
                .map(ExportMade.class::cast)
                .filter(made -> made.schedule().equals(schedule))
                .toList();
    }

    byte[] bytes(ExportMade made) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        events.stream()
                .filter(ExportPart.class::isInstance)
                .map(ExportPart.class::cast)
                .filter(part -> part.file().equals(made.file()))
                .forEach(part -> all.writeBytes(part.bytes()));
        return all.toByteArray();
    }
}
