package vn.wardpulse.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** The topics that are the truth, each as a file of lines in the order of the positions. */
final class LogFiles {

    static final String FOLDER = "log/";

    private static final int TOLD_EVERY = 100_000;

    private LogFiles() {}

    /** A topic and the room whose positions it has. */
    record Kept(Topic<?> topic, Keeping room) {

        String file() {
            return FOLDER + topic.name() + ".jsonl";
        }
    }

    /**
     * All topics but those whose content is worked out anew: views, what is said of their generations, and dead letters,
     * which are met again.
     *
     * @throws IllegalStateException if there is a topic of which nobody has said whose it is
     */
    static List<Kept> topics() {
        return Topics.all().stream()
                .filter(topic -> topic != Topics.GENERATIONS && topic != Topics.REBUILDS)
                .map(topic -> new Kept(topic, room(topic)))
                .toList();
    }

    /** Whose positions a topic has. */
    private static Keeping room(Topic<?> topic) {
        if (Topics.catalogue().contains(topic)) {
            return Keeping.CATALOGUE;
        }
        if (Topics.submission().contains(topic)) {
            return Keeping.SUBMISSION;
        }
        if (topic == Topics.EXPORTS) {
            return Keeping.REPORTING;
        }
        if (topic == Topics.ALERTS) {
            return Keeping.ALERTING;
        }
        throw new IllegalStateException("nobody has said which room writes to " + topic.name());
    }

    /**
     * Writes a topic up to a position: what stands in the log, and what still waits to get there. The connection's
     * transaction was begun before, so that together they are all that its room had said by then, each once.
     *
     * @param seen takes note of the positions that are there
     */
    static ArchiveManifest.TopicState write(
            Connection connection,
            String brokers,
            Kept kept,
            long upTo,
            BitSet seen,
            Written files,
            Consumer<String> progress)
            throws IOException, SQLException {
        long[] bounds = new long[2];
        long records = files.add(kept.file(), out -> {
            try (Merged merged = new Merged(connection, brokers, kept, upTo)) {
                OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
                long count = 0;
                for (LogLine line = merged.next(); line != null; line = merged.next()) {
                    buffered.write(line.line());
                    count++;
                    if (line.position() > 0) {
                        seen.set((int) line.position());
                        bounds[0] = bounds[0] == 0 ? line.position() : bounds[0];
                        bounds[1] = line.position();
                    }
                    if (count % TOLD_EVERY == 0) {
                        progress.accept("%s: %,d records".formatted(kept.topic().name(), count));
                    }
                }
                buffered.flush();
                return count;
            }
        });
        return new ArchiveManifest.TopicState(kept.topic().name(), kept.room().room(), records, bounds[0], bounds[1]);
    }

    /** The partitions and the outbox as one, in the order of the positions. */
    private static final class Merged implements AutoCloseable {

        private final List<PartitionLog> partitions;
        private final WaitingEvents waiting;
        private final long upTo;
        private long last;

        Merged(Connection connection, String brokers, Kept kept, long upTo) throws SQLException {
            this.upTo = upTo;
            this.waiting =
                    new WaitingEvents(connection, kept.room(), kept.topic().name());
            this.partitions = PartitionLog.of(brokers, kept.topic().name());
        }

        /** What has no position keeps its place in its partition; of an event that is there twice, one counts. */
        @Nullable
        LogLine next() throws SQLException {
            while (true) {
                PartitionLog from = null;
                LogLine first = waiting.peek();
                for (PartitionLog partition : partitions) {
                    LogLine head = partition.peek();
                    if (head != null && (first == null || head.position() <= first.position())) {
                        first = head;
                        from = partition;
                    }
                }
                if (first == null) {
                    return null;
                }
                if (from == null) {
                    waiting.take();
                } else {
                    from.take();
                }
                if (first.position() == 0) {
                    return first;
                }
                if (first.position() > last && first.position() <= upTo) {
                    last = first.position();
                    return first;
                }
            }
        }

        @Override
        public void close() throws SQLException {
            partitions.forEach(PartitionLog::close);
            waiting.close();
        }
    }

    /** Writes a file's lines into their topic, which is empty. */
    static void read(InputStream file, String brokers, String topic, Consumer<String> progress) throws IOException {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                brokers,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.LINGER_MS_CONFIG,
                                20),
                        new StringSerializer(),
                        new ByteArraySerializer());
                InputStream in = new BufferedInputStream(file, 1 << 16)) {
            long count = 0;
            for (byte[] line = line(in); line != null && failure.get() == null; line = line(in)) {
                producer.send(LogLine.read(line).record(topic), (sent, failed) -> {
                    if (failed != null) {
                        failure.set(failed);
                    }
                });
                if (++count % TOLD_EVERY == 0) {
                    progress.accept("%s: %,d records".formatted(topic, count));
                }
            }
            producer.flush();
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw new IOException("%s did not take all records".formatted(topic), failed);
        }
    }

    /** Without its line break; null at the end of the file. */
    private static byte @Nullable [] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = in.read();
        }
        return line.toByteArray();
    }
}
