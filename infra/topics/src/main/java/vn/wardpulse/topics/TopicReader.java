package vn.wardpulse.topics;

import java.time.Duration;
import java.util.ArrayList;
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
        super("reader of " + topic.name());
        this.topic = topic;
        this.brokers = brokers;
        this.taker = taker;
        this.nothing = nothing;
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
                List<E> events = readable(consumer.poll(PATIENCE));
                if (!events.isEmpty()) {
                    taker.accept(events);
                }
                caughtUp |= ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
    }

    private List<E> readable(ConsumerRecords<String, byte[]> records) {
        List<E> readable = new ArrayList<>(records.count());
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
