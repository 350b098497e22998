package vn.wardpulse.reporting.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;
import vn.wardpulse.topics.TopicSetup;

/**
 * Begins to read once the broker answers and goes on trying until it does; meanwhile the room shows what it has.
 */
@Component
class ProjectionLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLifecycle.class);

    private final ProjectionContainers containers;
    private final Generations generations;
    private final Projection projection;
    private @Nullable ScheduledExecutorService starter;
    private volatile @Nullable MessageListenerContainer container;

    ProjectionLifecycle(ProjectionContainers containers, Generations generations, Projection projection) {
        this.containers = containers;
        this.generations = generations;
        this.projection = projection;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofVirtual().name("projection-start").factory());
        starter = executor;
        executor.scheduleWithFixedDelay(() -> begin(executor), 0, 1, TimeUnit.SECONDS);
    }

    private void begin(ScheduledExecutorService executor) {
        try {
            TopicSetup.ensure(containers.bootstrap(), containers.replicas());
            MessageListenerContainer made = containers.make(reading());
            synchronized (this) {
                if (starter == executor) {
                    container = made;
                    made.start();
                }
            }
            executor.shutdown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | ExecutionException e) {
            LOG.warn("Reading cannot begin yet: {}", e.getMessage());
        }
    }

    private Reading reading() throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", containers.bootstrap()))) {
            Map<String, TopicDescription> topics =
                    admin.describeTopics(projection.topics()).allTopicNames().get();
            Map<String, String> ids = new HashMap<>();
            topics.forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
            int partitions = topics.values().stream()
                    .filter(topic -> Generations.VIEWS.contains(topic.name()))
                    .mapToInt(topic -> topic.partitions().size())
                    .sum();
            return generations.begin(ids, partitions);
        }
    }

    @Override
    public synchronized void stop() {
        if (starter != null) {
            starter.shutdownNow();
            starter = null;
        }
        if (container != null) {
            container.stop();
            container = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return starter != null;
    }

    /** Whether the broker answered and reading is under way. */
    boolean isReading() {
        MessageListenerContainer present = container;
        return present != null && present.isRunning();
    }
}
