package vn.wardpulse.catalogue;

import java.util.Collection;
import java.util.List;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.TopicLog;

/** Everything that stands in the catalogue's topics, read from the beginning as any room would. */
public final class ReadTopics {

    private ReadTopics() {}

    public static <E> List<E> all(Topic<E> topic, String brokers) {
        return TopicLog.read(brokers, topic.name()).stream()
                .map(record -> topic.codec().read(record.value()))
                .toList();
    }

    /** The positions of all events, in order. */
    public static List<Long> positions(String brokers) {
        return Topics.catalogue().stream()
                .map(topic -> all(topic, brokers))
                .flatMap(Collection::stream)
                .map(CatalogueEvent.class::cast)
                .map(event -> event.head().position())
                .sorted()
                .toList();
    }
}
