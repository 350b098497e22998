package vn.wardpulse.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.wardpulse.chaos.evidence.DeadLetters;
import vn.wardpulse.chaos.evidence.Place;
import vn.wardpulse.model.wire.Topics;

/** Writes into the log what no room would write. */
final class Meddling {

    private static final Duration READ = Duration.ofSeconds(5);

    private final String brokers;
    private final SplittableRandom random;

    Meddling(String brokers, SplittableRandom random) {
        this.brokers = brokers;
        this.random = random;
    }

    /** Writes records of the reports once more, from anywhere in one partition, as they stand. */
    void repeat(int most) throws InterruptedException, ExecutionException {
        TopicPartition partition = new TopicPartition(Topics.REPORTS.name(), random.nextInt(Topics.PARTITIONS));
        List<ProducerRecord<byte[], byte[]>> repeated = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : some(partition, most)) {
            repeated.add(new ProducerRecord<>(
                    record.topic(),
                    record.partition(),
                    record.timestamp(),
                    record.key(),
                    record.value(),
                    record.headers()));
        }
        write(repeated);
    }

    /** @return where the poison stands now */
    List<Place> poison(int records) throws InterruptedException, ExecutionException {
        List<ProducerRecord<byte[], byte[]>> poison = new ArrayList<>();
        for (int n = 0; n < records; n++) {
            String topic = DeadLetters.READ
                    .get(random.nextInt(DeadLetters.READ.size()))
                    .name();
            // Under a key of its own: where a topic is compacted it must not take another record's place.
            byte[] key = "poison-%016x".formatted(random.nextLong()).getBytes(StandardCharsets.UTF_8);
            poison.add(new ProducerRecord<>(topic, random.nextInt(Topics.PARTITIONS), key, unreadable()));
        }
        return write(poison);
    }

    private byte[] unreadable() throws InterruptedException, ExecutionException {
        return switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> "{\"type\":\"nonsense\",\"version\":1}".getBytes(StandardCharsets.UTF_8);
            case 2 -> {
                byte[] noise = new byte[200];
                random.nextBytes(noise);
                yield noise;
            }
            // An event that breaks off in the middle.
            default -> {
                byte[] whole = some(new TopicPartition(Topics.REPORTS.name(), 0), 1)
                        .getFirst()
                        .value();
                yield Arrays.copyOf(whole, whole.length / 2);
            }
        };
    }

    private List<ConsumerRecord<byte[], byte[]>> some(TopicPartition partition, int most) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            consumer.seek(partition, random.nextLong(Math.max(1, end - most)));
            List<ConsumerRecord<byte[], byte[]>> read = consumer.poll(READ).records(partition);
            return read.subList(0, Math.min(most, read.size()));
        }
    }

    private List<Place> write(List<ProducerRecord<byte[], byte[]>> records)
            throws InterruptedException, ExecutionException {
        List<Place> places = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                RecordMetadata at = each.get();
                places.add(new Place(at.topic(), at.partition(), at.offset()));
            }
        }
        return places;
    }
}
