package vn.wardpulse.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes topics and waits until they can be written.
 *
 * <p>A created topic is not yet a usable one: records sent before every partition has its leader can be lost without an
 * error. A partition that tells its latest offset has one.
 */
public final class TopicReadiness {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private TopicReadiness() {}

    /** Creates those that are missing, leaves the others as they are, and returns when all can be written. */
    public static void create(Admin admin, Collection<NewTopic> topics) {
        admin.createTopics(topics).values().values().forEach(created -> {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException(e.getCause());
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        });
        await(admin, topics.stream().map(NewTopic::name).toList());
    }

    /** Returns when every partition of these topics answers. */
    public static void await(Admin admin, Collection<String> topics) {
        List<String> missing = new ArrayList<>(topics);
        boolean ready = Patience.until(LIMIT, () -> {
            missing.removeIf(topic -> answers(admin, topic));
            return missing.isEmpty();
        });
        if (!ready) {
            throw new KafkaException("Topics not ready within " + LIMIT + ": " + missing);
        }
    }

    private static boolean answers(Admin admin, String topic) {
        try {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(description -> description
                            .partitions()
                            .forEach(partition ->
                                    latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
            admin.listOffsets(latest).all().get();
            return !latest.isEmpty();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("Interrupted while waiting for topics", e);
    }
}
