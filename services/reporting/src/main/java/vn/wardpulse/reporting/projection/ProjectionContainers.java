package vn.wardpulse.reporting.projection;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;

/** Makes the containers that read the topics. */
@Component
class ProjectionContainers {

    private static final long RETRY_MILLIS = 1_000;
    private static final long LOOK_MILLIS = 250;
    /** Enough of a partition at once to fill a batch while catching up. */
    private static final int FETCH_BYTES = 4 * 1024 * 1024;

    private final KafkaProperties kafka;
    private final KafkaConnectionDetails brokers;
    private final ProjectionSettings settings;
    private final Projection projection;
    private final Progress progress;
    private final Generations generations;
    private final ProjectionMetrics metrics;
    private final Clock wallClock;
    private final int replicas;

    ProjectionContainers(
            KafkaProperties kafka,
            KafkaConnectionDetails brokers,
            ProjectionSettings settings,
            Projection projection,
            Progress progress,
            Generations generations,
            ProjectionMetrics metrics,
            @Qualifier("wallClock") Clock wallClock,
            @Value("${wardpulse.topics.replicas:1}") int replicas) {
        this.kafka = kafka;
        this.brokers = brokers;
        this.settings = settings;
        this.projection = projection;
        this.progress = progress;
        this.generations = generations;
        this.metrics = metrics;
        this.wallClock = wallClock;
        this.replicas = replicas;
    }

    String bootstrap() {
        return String.join(",", brokers.getConsumer().getBootstrapServers());
    }

    int replicas() {
        return replicas;
    }

    /** @param complete whether what the topics hold is all that they should */
    Read make(Reading reading, BooleanSupplier complete) {
        CatchingUp catchingUp = new CatchingUp();
        ProjectionListener listener = new ProjectionListener(
                reading, projection, progress, generations, metrics, catchingUp, wallClock, complete);
        Set<String> topics = reading.topicIds().keySet();
        ContainerProperties properties = new ContainerProperties(topics.toArray(String[]::new));
        properties.setGroupId(group(topics));
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(listener);
        properties.setPollTimeout(LOOK_MILLIS);
        properties.setIdleEventInterval(LOOK_MILLIS);
        // Where to go on stands in the database; what the broker is told is for those who watch it.
        properties.setSyncCommits(false);
        ConcurrentMessageListenerContainer<byte[], byte[]> container =
                new ConcurrentMessageListenerContainer<>(new DefaultKafkaConsumerFactory<>(consumer()), properties);
        container.setBeanName(reading.isOfViews() ? "views-" + reading.rollup() : "projection");
        // Two generations may be read at once, and readers want connections to the database too.
        container.setConcurrency(reading.isOfViews() ? settings.threads() : 1);
        // Never gives up: what can be wrong with a record is dealt with below, so the database must be away.
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        container.setApplicationEventPublisher(event -> {
            if (event instanceof ListenerContainerIdleEvent idle) {
                listener.look(idle.getConsumer());
            }
        });
        return new Read(reading, container, catchingUp);
    }

    /**
     * Another group for another set of topics: the broker gives a member that comes back what it had before, and asks
     * nobody whether it now wants more.
     */
    private static String group(Collection<String> topics) {
        return "reporting-" + Integer.toHexString(new TreeSet<>(topics).hashCode());
    }

    private Map<String, Object> consumer() {
        Map<String, Object> consumer = kafka.buildConsumerProperties();
        consumer.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers.getConsumer().getBootstrapServers());
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, "reporting-" + settings.instance());
        consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        consumer.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        consumer.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        consumer.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return consumer;
    }
}
