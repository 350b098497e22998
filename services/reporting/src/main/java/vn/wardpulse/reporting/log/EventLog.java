package vn.wardpulse.reporting.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.UnreadableEvent;

/** The topics as they stand in the broker, read from their beginning; nothing that this room keeps of them. */
@Component
public class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaProperties kafka;
    private final KafkaConnectionDetails brokers;

    EventLog(KafkaProperties kafka, KafkaConnectionDetails brokers) {
        this.kafka = kafka;
        this.brokers = brokers;
    }

    /** To be closed by the caller. */
    public Opened open() {
        return new Opened(new KafkaConsumer<>(settings()));
    }

    /** Who takes records with all that is known of them. */
    @FunctionalInterface
    public interface Taker<E> {

        /**
         * @param appended in real time
         * @param value as it stands in the record
         */
        void take(E event, Instant appended, byte[] value);
    }

    /** A connection over which one topic after the other can be read. */
    public static final class Opened implements AutoCloseable {

        private final KafkaConsumer<byte[], byte[]> consumer;

        private Opened(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        /**
         * Hands over what was committed before the call.
         *
         * @param wanted by the record's key; what is not wanted is not even decoded
         */
        public <E> void read(Topic<E> topic, Predicate<String> wanted, Consumer<E> taken) {
            read(topic, wanted, (event, appended) -> taken.accept(event));
        }

        /** The same, with the moment at which each was appended, in real time. */
        public <E> void read(Topic<E> topic, Predicate<String> wanted, BiConsumer<E, Instant> taken) {
            readRecords(topic, wanted, (event, appended, value) -> taken.accept(event, appended));
        }

        /** The same, with what stands in the record, for whoever puts it aside to read it again. */
        public <E> void readRecords(Topic<E> topic, Predicate<String> wanted, Taker<E> taken) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.key() != null && wanted.test(new String(record.key(), StandardCharsets.UTF_8))) {
                        take(topic, record, taken);
                    }
                }
            }
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    /** What nobody can read counts nowhere; the roll-up has put it aside as well. */
    private static <E> void take(Topic<E> topic, ConsumerRecord<byte[], byte[]> record, Taker<E> taken) {
        E event;
        try {
            event = topic.codec().read(record.value());
        } catch (UnreadableEvent e) {
            LOG.debug("unreadable at {} {}", record.topic(), record.offset());
            return;
        }
        taken.take(event, Instant.ofEpochMilli(record.timestamp()), record.value());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getConsumer().getBootstrapServers());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "event-log");
        return settings;
    }
}
