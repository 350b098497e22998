package vn.wardpulse.rollup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.model.catalogue.IndicatorsUpTo;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.view.Generation.State;
import vn.wardpulse.model.view.RebuildAsked;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.UnreadableEvent;

/** What the log says of generations, and what may call for another: read from the beginning, and followed. */
final class ControlLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlLog.class);
    private static final Duration BREATH = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final NavigableMap<Integer, Generation> generations = new TreeMap<>();
    private IndicatorsUpTo indicators = new IndicatorsUpTo(Long.MAX_VALUE);
    private @Nullable RebuildAsked asked;

    ControlLog(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(Topics.GENERATIONS, Topics.REBUILDS, Topics.INDICATORS).stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    /** Reads whatever stands there now. */
    void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            follow(BREATH);
        }
    }

    /** Reads on; whether it was quiet: nothing came in all that time. */
    boolean follow(Duration patience) {
        boolean quiet = true;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
            quiet = false;
            try {
                take(record);
            } catch (UnreadableEvent e) {
                LOG.warn(
                        "{}-{}@{} is no record of its topic: {}",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        e.getMessage());
            }
        }
        return quiet;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        if (isOf(Topics.GENERATIONS, record)) {
            take(Topics.GENERATIONS.codec().read(record.value()));
        } else if (isOf(Topics.REBUILDS, record)) {
            asked = Topics.REBUILDS.codec().read(record.value());
        } else {
            var defined = Topics.INDICATORS.codec().read(record.value());
            indicators.take(defined.head().position(), defined.indicator());
        }
    }

    private static boolean isOf(Topic<?> topic, ConsumerRecord<?, ?> record) {
        return topic.name().equals(record.topic());
    }

    void take(Generation generation) {
        generations.put(generation.number(), generation);
    }

    /** Oldest first. */
    List<Generation> generations() {
        return List.copyOf(generations.values());
    }

    /** The newest that is complete, which readers are shown. */
    Optional<Generation> complete() {
        return newest(State.COMPLETE);
    }

    Optional<Generation> building() {
        return newest(State.BUILDING);
    }

    private Optional<Generation> newest(State state) {
        return generations.descendingMap().values().stream()
                .filter(generation -> generation.state() == state)
                .findFirst();
    }

    /** The request that no generation answers yet. */
    Optional<RebuildAsked> unanswered() {
        RebuildAsked latest = asked;
        return latest == null
                        || generations.values().stream()
                                .map(Generation::asked)
                                .anyMatch(answered ->
                                        answered != null && answered.id().equals(latest.id()))
                ? Optional.empty()
                : Optional.of(latest);
    }

    /** Whether indicators have been redefined after a generation's boundary. */
    boolean redefinedSince(Generation generation) {
        if (indicators.boundary() != generation.boundary()) {
            indicators = indicators.upTo(generation.boundary());
        }
        return indicators.redefined();
    }

    /** The position of the last definition of an indicator. */
    long position() {
        return indicators.last();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
