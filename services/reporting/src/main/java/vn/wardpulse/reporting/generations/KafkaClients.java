package vn.wardpulse.reporting.generations;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Connections to the broker for what is read and written here; to be closed by the caller. */
@Component
class KafkaClients {

    /** Somebody waits for the answer. */
    private static final int PATIENCE_MILLIS = 10_000;

    private final KafkaProperties kafka;
    private final KafkaConnectionDetails brokers;

    KafkaClients(KafkaProperties kafka, KafkaConnectionDetails brokers) {
        this.kafka = kafka;
        this.brokers = brokers;
    }

    KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getConsumer().getBootstrapServers());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "generations");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getProducer().getBootstrapServers());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "rebuilds");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
