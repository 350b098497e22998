package vn.wardpulse.chaos.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.TopicLog;

/** Records that the roll-up put aside. */
public final class DeadLetters {

    /** The topics that the roll-up reads. */
    public static final List<Topic<?>> READ = List.of(
            Topics.UNITS,
            Topics.THEMES,
            Topics.INDICATORS,
            Topics.CALENDARS,
            Topics.FORMS,
            Topics.TARGETS,
            Topics.REPORTS);

    private DeadLetters() {}

    /** Where they came from, in order; one that was put aside twice is there twice. */
    public static List<Place> of(String brokers) {
        return TopicLog.read(brokers, Topics.DEAD_LETTERS).stream()
                .map(letter -> new Place(
                        header(letter, "topic"),
                        Integer.parseInt(header(letter, "partition")),
                        Long.parseLong(header(letter, "offset"))))
                .sorted()
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(
                letter.headers().lastHeader("__streams.errors." + name).value(), StandardCharsets.UTF_8);
    }
}
