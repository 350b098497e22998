package vn.wardpulse.submission.definition;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.UnreadableEvent;

/**
 * Reads the catalogue's topics from their beginning at every start and from then on as they grow.
 *
 * <p>They are small, and the book goes by key and position: so no offset is kept that a restored broker
 * could betray, every instance reads everything, and what was known before stays in force while it reads.
 */
public final class CatalogueReader extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueReader.class);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Map<String, Topic<? extends CatalogueEvent>> topics =
            Topics.catalogue().stream().collect(Collectors.toMap(Topic::name, topic -> topic));
    private final DefinitionBook book;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Counter unreadable;
    private volatile boolean caughtUp;
    private volatile Runnable whenChanged = () -> {};

    CatalogueReader(DefinitionBook book, Supplier<Consumer<String, byte[]>> consumers, Counter unreadable) {
        super("catalogue-reader");
        this.book = book;
        this.consumers = consumers;
        this.unreadable = unreadable;
    }

    /** Whether everything that stood in the topics at start has been read. */
    public boolean caughtUp() {
        return caughtUp;
    }

    /** To be called once, before it starts, by whoever wants to hear of changes. */
    public void whenChanged(Runnable listener) {
        whenChanged = listener;
    }

    @Override
    protected void round() {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            read(consumer);
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = topics.keySet().stream()
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS).mapToObj(n -> new TopicPartition(topic, n)))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (wanted()) {
            ConsumerRecords<String, byte[]> records = consumer.poll(PATIENCE);
            take(records);
            if (!caughtUp
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp = true;
                LOG.info("caught up with the catalogue");
                whenChanged.run();
            }
        }
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        List<Definition> definitions = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            if (record.value() != null) {
                add(record, definitions);
            }
        }
        if (!definitions.isEmpty()) {
            book.take(definitions);
            whenChanged.run();
        }
    }

    private void add(ConsumerRecord<String, byte[]> record, List<Definition> definitions) {
        try {
            CatalogueEvent event =
                    Objects.requireNonNull(topics.get(record.topic())).codec().read(record.value());
            Definition.of(record.key(), event).ifPresent(definitions::add);
        } catch (UnreadableEvent e) {
            unreadable.increment();
            LOG.error(
                    "{}-{}@{} is not readable, put aside: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }
}
