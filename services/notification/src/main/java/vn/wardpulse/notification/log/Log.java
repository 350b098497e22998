package vn.wardpulse.notification.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import vn.wardpulse.topics.TopicSetup;

/** The brokers as the room's readers see them. */
@Component
public final class Log {

    private final Map<String, Object> properties;
    private final String bootstrapServers;
    private final int replicas;
    private final Counter unreadable;

    Log(
            KafkaProperties kafka,
            KafkaConnectionDetails brokers,
            @Value("${wardpulse.topics.replicas:1}") int replicas,
            MeterRegistry metrics) {
        List<String> servers = brokers.getConsumer().getBootstrapServers();
        this.bootstrapServers = String.join(",", servers);
        this.replicas = replicas;
        this.properties = new HashMap<>(kafka.buildConsumerProperties());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.unreadable = Counter.builder("wardpulse.notification.unreadable")
                .description("Records that could not be read and were put aside")
                .register(metrics);
    }

    void ensureTopics() {
        TopicSetup.ensure(bootstrapServers, replicas);
    }

    Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    Counter unreadable() {
        return unreadable;
    }
}
