package vn.wardpulse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.testing.TestBroker;
import vn.wardpulse.testing.TestDatabase;
import vn.wardpulse.topics.TopicSetup;

/** The log and the outbox as they may stand at any moment, also after a crash between the two. */
class LogFilesTest {

    private static final LogFiles.Kept REPORTS = new LogFiles.Kept(Topics.REPORTS, Keeping.SUBMISSION);

    private TestBroker broker;
    private Connection database;

    @BeforeEach
    void start() throws SQLException {
        broker = TestBroker.fresh();
        TopicSetup.ensure(broker.bootstrapServers(), 1);
        DatabaseAccess access = TestDatabase.fresh("submission");
        Flyway.configure()
                .dataSource(access.url(), access.username(), access.password())
                .schemas("submission")
                .locations("classpath:db/outbox")
                .load()
                .migrate();
        database = DriverManager.getConnection(access.url(), access.username(), access.password());
        database.setAutoCommit(false);
    }

    @AfterEach
    void stop() throws SQLException {
        database.close();
        broker.close();
    }

    @Test
    void everyEventUpToThePositionIsThereOnceAndInOrder() throws Exception {
        logged(0, 1, 2, 5);
        logged(1, 3, 4);
        // A relay that died before it could take them out of the outbox has sent these again.
        logged(0, 2, 5, 7);
        // 5 and 7 are in the log, 6 and 8 are not yet, and the log has gone on meanwhile.
        waiting(5, 6, 7, 8);
        logged(2, 9, 10);

        BitSet seen = new BitSet();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ArchiveManifest.TopicState state = written(8, seen, file);

        assertThat(positions(file)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(state).isEqualTo(new ArchiveManifest.TopicState("wardpulse.reports", "submission", 8, 1, 8));
        assertThat(seen.cardinality()).isEqualTo(8);
    }

    @Test
    void whatIsNoEventKeepsItsPlace() throws Exception {
        logged(0, 1);
        send(0, "no event".getBytes(UTF_8));
        logged(0, 2);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        written(2, new BitSet(), file);

        assertThat(positions(file)).containsExactly(1L, 0L, 2L);
    }

    @Test
    void aFileBecomesTheSameLog() throws Exception {
        logged(0, 1, 2, 5);
        send(1, "no event".getBytes(UTF_8));
        logged(1, 3, 4);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        written(5, new BitSet(), file);

        try (TestBroker other = TestBroker.fresh()) {
            TopicSetup.ensure(other.bootstrapServers(), 1);
            LogFiles.read(
                    new ByteArrayInputStream(file.toByteArray()),
                    other.bootstrapServers(),
                    Topics.REPORTS.name(),
                    line -> {});
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            written(other, 5, new BitSet(), again);
            assertThat(again.toString(UTF_8)).isEqualTo(file.toString(UTF_8));
        }
    }

    /** Whoever adds a topic says here, by {@code LogFiles.room}, from which room's outbox it comes. */
    @Test
    void everyTopicIsSomebodys() {
        assertThat(LogFiles.topics())
                .extracting(kept -> kept.topic().name())
                .doesNotHaveDuplicates()
                .contains("wardpulse.reports", "wardpulse.catalogue.units")
                .noneMatch(name -> name.contains(".view."));
    }

    private ArchiveManifest.TopicState written(long upTo, BitSet seen, ByteArrayOutputStream file)
            throws IOException, SQLException {
        return written(broker, upTo, seen, file);
    }

    private ArchiveManifest.TopicState written(TestBroker from, long upTo, BitSet seen, ByteArrayOutputStream file)
            throws IOException, SQLException {
        return LogFiles.write(
                database, from.bootstrapServers(), REPORTS, upTo, seen, new Written(into(file)), line -> {});
    }

    private static Sink into(ByteArrayOutputStream file) {
        return new Sink() {
            @Override
            public OutputStream file(String name) {
                return file;
            }

            @Override
            public void close() {}
        };
    }

    private static List<Long> positions(ByteArrayOutputStream file) {
        return file.toString(UTF_8)
                .lines()
                .map(line -> LogLine.read(line.getBytes(UTF_8)).position())
                .toList();
    }

    private static byte[] event(long position) {
        return "{\"type\":\"event\",\"head\":{\"position\":%d}}"
                .formatted(position)
                .getBytes(UTF_8);
    }

    private void logged(int partition, long... positions) {
        for (long position : positions) {
            send(partition, event(position));
        }
    }

    private void send(int partition, byte[] value) {
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.REPORTS.name(), partition, "unit", value))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void waiting(int... positions) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement("""
                insert into submission.outbox (position, topic, key, partition_key, value, correlation)
                values (?, 'wardpulse.reports', 'unit', 'unit', ?, gen_random_uuid())
                """)) {
            for (int position : IntStream.of(positions).toArray()) {
                insert.setLong(1, position);
                insert.setBytes(2, event(position));
                insert.executeUpdate();
            }
        }
        database.commit();
    }
}
