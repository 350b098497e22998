package vn.wardpulse.reporting.projection;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps records that cannot be read or written, as they are, and lets the rest go on. */
@Component
class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final JdbcClient jdbc;
    private final ProjectionMetrics metrics;

    DeadLetters(JdbcClient jdbc, ProjectionMetrics metrics) {
        this.jdbc = jdbc;
        this.metrics = metrics;
    }

    /** Puts a record aside; met again, it is the same letter. */
    void put(ConsumerRecord<byte[], byte[]> letter, Exception why) {
        String reason = String.valueOf(why.getMessage()).replace("\u0000", "\\u0000");
        int added = jdbc.sql("""
                insert into dead_letter (topic, partition, record_offset, key, value, reason)
                values (:topic, :partition, :offset, :key, :value, :reason)
                on conflict do nothing
                """)
                .param("topic", letter.topic())
                .param("partition", letter.partition())
                .param("offset", letter.offset())
                .param("key", letter.key(), java.sql.Types.BINARY)
                .param("value", letter.value(), java.sql.Types.BINARY)
                .param("reason", reason)
                .update();
        if (added > 0) {
            metrics.deadLetter();
            LOG.warn("{}-{}@{} is put aside: {}", letter.topic(), letter.partition(), letter.offset(), reason);
        }
    }
}
