package vn.wardpulse.reporting.generations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.stereotype.Component;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.UnreadableEvent;
import vn.wardpulse.topics.TopicSetup;

/** What the roll-up says of its generations: read from the beginning at every start, and followed. */
@Component
public class RollupGenerations extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(RollupGenerations.class);
    private static final Duration FOLLOW = Duration.ofMillis(200);

    private final KafkaClients clients;
    private final String bootstrap;
    private final int replicas;
    private volatile @Nullable List<Generation> known;

    RollupGenerations(
            KafkaClients clients,
            KafkaConnectionDetails brokers,
            @Value("${wardpulse.topics.replicas:1}") int replicas) {
        super("rollup-generations");
        this.clients = clients;
        this.bootstrap = String.join(",", brokers.getConsumer().getBootstrapServers());
        this.replicas = replicas;
    }

    /** Oldest first; nothing while it has not been read. */
    public Optional<List<Generation>> known() {
        return Optional.ofNullable(known);
    }

    @Override
    protected void round() {
        TopicSetup.ensure(bootstrap, replicas);
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer()) {
            follow(consumer);
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.GENERATIONS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<Integer, Generation> all = new TreeMap<>();
        boolean behind = true;
        while (wanted()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(FOLLOW)) {
                take(record, all);
            }
            behind = behind
                    && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
            if (!behind) {
                known = List.copyOf(all.values());
            }
        }
    }

    private static void take(ConsumerRecord<byte[], byte[]> record, Map<Integer, Generation> all) {
        try {
            Generation generation = Topics.GENERATIONS.codec().read(record.value());
            all.put(generation.number(), generation);
        } catch (UnreadableEvent e) {
            LOG.warn("{}@{} says nothing of a generation: {}", record.topic(), record.offset(), e.getMessage());
        }
    }
}
