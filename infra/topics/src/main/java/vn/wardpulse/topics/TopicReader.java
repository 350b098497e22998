package vn.wardpulse.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.UnreadableEvent;

/**
 * Reads one topic from its beginning at every start and goes on as it grows. No offset is kept that a restored broker
 * could betray: whoever takes the events knows those that it has taken before.
 */
public final class TopicReader<E> extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Topic<E> topic;
    private final Brokers brokers;
    private final java.util.function.Consumer<List<E>> taker;
    private final Function<String, Optional<E>> nothing;
    /** Zero where every event is taken as it comes. */
    private final Duration gather;

    private volatile boolean caughtUp;

    public TopicReader(Topic<E> topic, Brokers brokers, java.util.function.Consumer<List<E>> taker) {
        this(topic, brokers, taker, key -> Optional.empty());
    }

    /** @param nothing what a record without a value means for its key */
    public TopicReader(
            Topic<E> topic,
            Brokers brokers,
            java.util.function.Consumer<List<E>> taker,
            Function<String, Optional<E>> nothing) {
        this(topic, brokers, taker, nothing, Duration.ZERO);
    }

    /**
     * @param gather for a topic that says how things stand: so long it is left alone between two looks, and of what came
     *     in meanwhile only the last of each key is read. Zero where every event counts
     */
    public TopicReader(
            Topic<E> topic,
            Brokers brokers,
            java.util.function.Consumer<List<E>> taker,
            Function<String, Optional<E>> nothing,
            Duration gather) {
        super("reader of " + topic.name());
        this.topic = topic;
        this.brokers = brokers;
        this.taker = taker;
        this.nothing = nothing;
        this.gather = gather;
    }

    /** Whether everything that stood in the topic at start has been taken. */
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    protected void round() {
        brokers.ensureTopics();
        try (Consumer<String, byte[]> consumer = brokers.consumer()) {
            List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(n -> new TopicPartition(topic.name(), n))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (wanted()) {
                ConsumerRecords<String, byte[]> polled = consumer.poll(PATIENCE);
                List<E> events = readable(gather.isZero() ? polled : lastOfEachKey(polled));
                if (!events.isEmpty()) {
                    taker.accept(events);
                }
                caughtUp |= ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                if (caughtUp && !gather.isZero()) {
                    pause(gather);
                }
            }
        }
    }

    private static Collection<ConsumerRecord<String, byte[]>> lastOfEachKey(ConsumerRecords<String, byte[]> polled) {
        Map<String, ConsumerRecord<String, byte[]>> last = new LinkedHashMap<>();
        polled.forEach(record -> last.put(record.key(), record));
        return last.values();
    }

    private List<E> readable(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<E> readable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                if (record.value() != null) {
                    readable.add(topic.codec().read(record.value()));
                } else {
                    nothing.apply(record.key()).ifPresent(readable::add);
                }
            } catch (UnreadableEvent e) {
                brokers.unreadable();
                LOG.error(
                        "{}-{}@{} is not readable, put aside: {}",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        e.getMessage());
            }
        }
        return readable;
    }
}
