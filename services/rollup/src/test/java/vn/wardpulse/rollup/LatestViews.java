package vn.wardpulse.rollup;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;

/** What a reader of committed views has seen last. */
final class LatestViews implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, UnitPeriod> latest = new HashMap<>();
    private int deadLetters;

    LatestViews(String bootstrap) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        "reader-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.UNIT_PERIODS.name(), Topics.DEAD_LETTERS));
    }

    private void read() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
            if (record.topic().equals(Topics.DEAD_LETTERS)) {
                deadLetters++;
            } else {
                latest.put(record.key(), Topics.UNIT_PERIODS.codec().read(record.value()));
            }
        }
    }

    /** Whether the only cell of a view now shows {@code amount}; before the indicator is known there is none. */
    boolean amount(String key, int amount) {
        read();
        UnitPeriod view = latest.get(key);
        if (view == null || view.cells().isEmpty()) {
            return false;
        }
        BigDecimal shown = view.cells().getFirst().own().amount();
        return shown != null && shown.compareTo(BigDecimal.valueOf(amount)) == 0;
    }

    int deadLetters() {
        read();
        return deadLetters;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
