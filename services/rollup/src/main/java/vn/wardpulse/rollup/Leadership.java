package vn.wardpulse.rollup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topics;

/**
 * Which of the processes leads: the one to which the broker gives the partition that all generations stand in. Nothing
 * is read here; when a leader dies, the broker gives the partition to another.
 */
final class Leadership implements AutoCloseable {

    private static final TopicPartition LEAD =
            new TopicPartition(Topics.GENERATIONS.name(), Partitions.of("generations", Topics.PARTITIONS));

    private static final Duration BREATH = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> member;

    Leadership(String bootstrap, String group) {
        member = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "latest",
                        "session.timeout.ms",
                        10_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        member.subscribe(List.of(Topics.GENERATIONS.name()));
    }

    /** Whether this process leads now. Has to be asked now and then, or the broker takes the process for dead. */
    boolean held() {
        member.pause(member.assignment());
        member.poll(BREATH);
        return member.assignment().contains(LEAD);
    }

    @Override
    public void close() {
        member.close();
    }
}
