package vn.wardpulse.reporting.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaProperties kafka;
    private final KafkaConnectionDetails brokers;

    EventLog(KafkaProperties kafka, KafkaConnectionDetails brokers) {
        this.kafka = kafka;
        this.brokers = brokers;
    }

    /** To be closed by the caller. */
    Opened open() {
        return new Opened(new KafkaConsumer<>(settings()));
    }

    /** A connection over which one topic after the other can be read. */
    static final class Opened implements AutoCloseable {

        private final KafkaConsumer<byte[], byte[]> consumer;

        private Opened(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        /**
         * Hands over what was committed before the call.
         *
         * @param wanted by the record's key; what is not wanted is not even decoded
         */
        <E> void read(Topic<E> topic, Predicate<String> wanted, Consumer<E> taken) {
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
    private static <E> void take(Topic<E> topic, ConsumerRecord<byte[], byte[]> record, Consumer<E> taken) {
        E event;
        try {
            event = topic.codec().read(record.value());
        } catch (UnreadableEvent e) {
            LOG.debug("unreadable at {} {}", record.topic(), record.offset());
            return;
        }
        taken.accept(event);
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
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "reconciler");
        return settings;
    }
}
