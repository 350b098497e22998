package vn.wardpulse.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The brokers as a room's readers see them. */
public final class Brokers {

    private final Map<String, Object> properties;
    private final String bootstrapServers;
    private final int replicas;
    private final Runnable unreadable;

    /**
     * @param properties the room's own for its consumers
     * @param replicas of topics that are missing
     * @param unreadable is told of every record that could not be read and was put aside
     */
    Brokers(Map<String, Object> properties, List<String> bootstrapServers, int replicas, Runnable unreadable) {
        this.bootstrapServers = String.join(",", bootstrapServers);
        this.replicas = replicas;
        this.unreadable = unreadable;
        this.properties = new HashMap<>(properties);
        this.properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
    }

    void ensureTopics() {
        TopicSetup.ensure(bootstrapServers, replicas);
    }

    Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    void unreadable() {
        unreadable.run();
    }
}
