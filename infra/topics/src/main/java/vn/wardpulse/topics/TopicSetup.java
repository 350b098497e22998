package vn.wardpulse.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/**
 * Creates the topics that are missing, as the contract says, and returns when all of them answer.
 *
 * <p>Also a program of its own, for installations whose services run apart: {@code TopicSetup BOOTSTRAP [REPLICAS]}.
 */
public final class TopicSetup {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Longer than an answer takes, short enough to ask several times while the brokers elect leaders. */
    private static final Duration ATTEMPT = Duration.ofSeconds(5);

    private TopicSetup() {}

    public static void main(String[] arguments) {
        if (arguments.length < 1) {
            throw new IllegalArgumentException("usage: TopicSetup BOOTSTRAP [REPLICAS]");
        }
        ensure(arguments[0], arguments.length > 1 ? Short.parseShort(arguments[1]) : 1);
    }

    /**
     * @param bootstrap brokers, {@code host:port} joined by commas
     * @param replicas copies of each partition, at least 1
     * @throws IllegalStateException if the brokers do not answer within a minute
     */
    public static void ensure(String bootstrap, int replicas) {
        List<NewTopic> wanted = new ArrayList<>(newTopics(Topics.all(), replicas));
        wanted.add(newTopic(Topics.DEAD_LETTERS, false, null, replicas));
        ensure(bootstrap, wanted);
        keepAsAgreed(bootstrap, wanted);
    }

    /** The same for the topics of one generation's views. */
    public static void ensureViews(String bootstrap, int replicas, int generation) {
        ensure(bootstrap, newTopics(Topics.views(generation), replicas));
    }

    private static List<NewTopic> newTopics(List<Topic<?>> topics, int replicas) {
        return topics.stream()
                .map(topic -> newTopic(topic.name(), topic.compacted(), topic.kept(), replicas))
                .toList();
    }

    /** The same for topics of any kind: those that are there stay as they are. */
    public static void ensure(String bootstrap, List<NewTopic> wanted) {
        try {
            create(bootstrap, wanted);
            awaitAnswers(bootstrap, wanted);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the brokers at %s do not take the topics".formatted(bootstrap), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making topics", e);
        }
    }

    /** @param kept null for ever */
    private static NewTopic newTopic(String name, boolean compacted, @Nullable Duration kept, int replicas) {
        Map<String, String> settings = compacted
                ? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                : Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        kept == null ? "-1" : Long.toString(kept.toMillis()),
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1");
        return new NewTopic(name, Topics.PARTITIONS, (short) replicas).configs(settings);
    }

    private static void create(String bootstrap, List<NewTopic> wanted)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = admin(bootstrap)) {
            Set<String> there = admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            for (var result : admin.createTopics(missing).values().values()) {
                try {
                    result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    /** What is kept for ever is part of the contract: topics that were made under an earlier one are brought into line. */
    private static void keepAsAgreed(String bootstrap, List<NewTopic> wanted) {
        try (Admin admin = admin(bootstrap)) {
            Map<ConfigResource, NewTopic> topics = new HashMap<>();
            wanted.forEach(topic -> topics.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic));
            Map<ConfigResource, Config> present =
                    admin.describeConfigs(topics.keySet()).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
            topics.forEach((resource, topic) -> {
                Map<String, String> agreed = topic.configs();
                String policy = Objects.requireNonNull(present.get(resource))
                        .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                        .value();
                if (!policy.equals(agreed.get(TopicConfig.CLEANUP_POLICY_CONFIG))) {
                    changes.put(resource, set(agreed));
                }
            });
            admin.incrementalAlterConfigs(changes).all().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the brokers at %s do not say how topics are kept".formatted(bootstrap), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while looking how topics are kept", e);
        }
    }

    private static Collection<AlterConfigOp> set(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    /** Batches written to a topic whose partitions do not answer yet can be lost, although acknowledged. */
    private static void awaitAnswers(String bootstrap, List<NewTopic> wanted)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> ends = wanted.stream()
                .flatMap(topic -> IntStream.range(0, topic.numPartitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answered(bootstrap, ends, deadline)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /**
     * A broker that has not heard of a fresh topic yet says that there is none: that is no answer, so ask again. Each
     * time with a client of its own, because one that has seen a broker die keeps asking it.
     */
    private static boolean answered(String bootstrap, Map<TopicPartition, OffsetSpec> ends, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = admin(bootstrap)) {
            admin.listOffsets(ends, new ListOffsetsOptions().timeoutMs((int) ATTEMPT.toMillis()))
                    .all()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException && System.nanoTime() < deadline) {
                return false;
            }
            throw e;
        }
    }

    private static Admin admin(String bootstrap) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }
}
