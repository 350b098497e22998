package vn.wardpulse.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topics;

/**
 * Carries committed events to the log, in the order of their positions.
 *
 * <p>A batch is one Kafka transaction; only after it has committed are its rows removed. A crash in between sends the
 * batch again with the same positions, by which every reader knows it. Of several instances the one that holds the
 * database's lock relays; the transactional id fences off one that only believes it does.
 */
final class OutboxRelay extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    /** Past so many bytes a batch takes no further event: files travel in large ones. */
    private static final int LARGEST_BATCH = 4 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** The header that ties a record to the request that caused it. */
    private static final String CORRELATION = "correlation";

    private final DataSource dataSource;
    private final OutboxSettings settings;
    private final OutboxMetrics metrics;
    private final Runnable topics;

    /** @param topics sees to it that the topics can be relied on, or fails; asked before anything is sent */
    OutboxRelay(DataSource dataSource, OutboxSettings settings, OutboxMetrics metrics, Runnable topics) {
        super("outbox-relay");
        this.dataSource = dataSource;
        this.settings = settings;
        this.metrics = metrics;
        this.topics = topics;
    }

    /** Any failure, of the broker or of the database, ends a session; the next one starts from what is still there. */
    @Override
    protected void round() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            relayOn(new JdbcTemplate(new SingleConnectionDataSource(connection, true)));
        }
    }

    @Override
    protected void failed() {
        metrics.interrupted();
    }

    private void relayOn(JdbcTemplate jdbc) {
        topics.run();
        while (wanted() && !lock(jdbc)) {
            pause(PATIENCE);
        }
        if (!wanted()) {
            return;
        }
        try (Producer<String, byte[]> producer = producer()) {
            producer.initTransactions();
            while (wanted()) {
                List<Entry> batch = next(jdbc);
                if (batch.isEmpty()) {
                    pause(PATIENCE);
                } else {
                    send(producer, batch);
                    jdbc.update(
                            "delete from outbox where position <= ?",
                            batch.getLast().position());
                    metrics.sent(batch.size());
                }
            }
        } finally {
            unlock(jdbc);
        }
    }

    private void send(Producer<String, byte[]> producer, List<Entry> batch) {
        producer.beginTransaction();
        List<Future<?>> sends = new ArrayList<>(batch.size());
        for (Entry entry : batch) {
            sends.add(producer.send(entry.toRecord()));
        }
        producer.commitTransaction();
        for (Future<?> send : sends) {
            send.resultNow();
        }
    }

    /** What is sent in one go: the oldest, so many and no more than so many bytes. */
    List<Entry> next(JdbcTemplate jdbc) {
        return jdbc.query(
                """
                select position, topic, key, partition_key, value, correlation, written_at
                from outbox
                where position <= (
                  select max(position) from (
                    select position, sum(octet_length(value)) over (order by position) - octet_length(value) as before
                    from (select position, value from outbox order by position limit ?) next) sized
                  where before < ?)
                order by position
                """,
                (row, n) -> new Entry(
                        row.getLong("position"),
                        row.getString("topic"),
                        row.getString("key"),
                        row.getString("partition_key"),
                        row.getBytes("value"),
                        row.getObject("correlation", UUID.class),
                        row.getTimestamp("written_at").getTime()),
                BATCH,
                LARGEST_BATCH);
    }

    private boolean lock(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_lock(hashtext(current_schema()), 1)", Boolean.class));
    }

    private void unlock(JdbcTemplate jdbc) {
        try {
            jdbc.queryForObject("select pg_advisory_unlock(hashtext(current_schema()), 1)", Boolean.class);
        } catch (RuntimeException e) {
            LOG.debug("the lock went with its connection", e);
        }
    }

    private Producer<String, byte[]> producer() {
        return new KafkaProducer<>(settings.producer(), new StringSerializer(), new ByteArraySerializer());
    }

    record Entry(
            long position,
            String topic,
            String key,
            String partitionKey,
            byte[] value,
            UUID correlation,
            long writtenAt) {

        /** Its time in the log is when it was written down, so that freshness can be measured from there. */
        ProducerRecord<String, byte[]> toRecord() {
            return new ProducerRecord<>(
                    topic,
                    Partitions.of(partitionKey, Topics.PARTITIONS),
                    writtenAt,
                    key,
                    value,
                    List.of(new RecordHeader(
                            CORRELATION, correlation.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
        }
    }
}
