package vn.wardpulse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.TopicSetup;

/** Puts an archive into empty parts, and looks whether what stands there then is the same. */
public final class Restoring {

    private final StoredArchive archive;
    private final Parts parts;
    private final Consumer<String> progress;

    /** @param progress takes a line for the person who waits */
    public Restoring(StoredArchive archive, Parts parts, Consumer<String> progress) {
        this.archive = archive;
        this.parts = parts;
        this.progress = progress;
    }

    /** As whom a room enters its schema. */
    public record Login(String url, String name, String password) {}

    /**
     * Everything but the views, which are to be built from it; readers are shown them once they are complete.
     *
     * @param rooms each with its schema, which is empty
     * @param now in real time
     * @return the generation of views that the roll-up is told to build
     * @throws ArchiveException if the archive needs a newer version
     */
    public int load(Function<String, Login> rooms, Instant now) {
        try {
            for (Keeping room : Keeping.values()) {
                migrate(room, rooms.apply(room.room()));
            }
            progress.accept("schemas made");
            loadRows();
            TopicSetup.ensure(parts.brokers(), 1);
            for (ArchiveManifest.TopicState topic : archive.manifest().log()) {
                try (InputStream file = archive.file(LogFiles.FOLDER + topic.topic() + ".jsonl")) {
                    LogFiles.read(file, parts.brokers(), topic.topic(), progress);
                }
                progress.accept("%s: %,d records".formatted(topic.topic(), topic.records()));
            }
            return beginViews(now);
        } catch (IOException | SQLException | IllegalArgumentException e) {
            throw new ArchiveException(
                    "Không nạp được %s: %s".formatted(archive.place(), e.getMessage()),
                    "%s cannot be taken in: %s".formatted(archive.place(), e.getMessage()),
                    e);
        }
    }

    /** To the version that the rows are of; the room goes on from there when it starts. */
    private void migrate(Keeping room, Login login) {
        ArchiveManifest.RoomState state = archive.manifest().rooms().get(room.room());
        if (state == null) {
            throw new ArchiveException(
                    "%s không có phần của %s.".formatted(archive.place(), room.room()),
                    "%s has nothing of %s.".formatted(archive.place(), room.room()));
        }
        MigrationVersion version = MigrationVersion.fromVersion(state.schema());
        Flyway flyway = Flyway.configure()
                .dataSource(login.url(), login.name(), login.password())
                .schemas(room.room())
                .defaultSchema(room.room())
                .locations(room.migrations())
                .target(version)
                .load();
        if (Arrays.stream(flyway.info().all()).noneMatch(known -> version.equals(known.getVersion()))) {
            throw StoredArchive.newer(archive.place(), "%s %s".formatted(room.room(), version));
        }
        flyway.migrate();
    }

    private void loadRows() throws IOException, SQLException {
        try (Connection connection = parts.connect()) {
            try (Statement statement = connection.createStatement()) {
                // Rows are taken as they were: what checks and guards them while people work has done so already.
                statement.execute("set session_replication_role = replica");
            }
            TableFiles tables = new TableFiles(connection);
            for (ArchiveManifest.Entry entry : archive.manifest().files()) {
                try (InputStream file = archive.file(entry.name())) {
                    if (entry.name().startsWith(TableFiles.FOLDER)) {
                        String[] path = entry.name().split("[/.]", -1);
                        tables.read(Keeping.of(path[1]), TableFiles.plain(path[2]), file);
                    } else if (entry.name().startsWith(AttachmentFiles.FOLDER)) {
                        AttachmentFiles.read(
                                connection,
                                entry.name(),
                                file,
                                archive.manifest().piece());
                    } else if (SnapshotFiles.isSnapshot(entry.name())) {
                        SnapshotFiles.read(connection, file);
                    }
                }
            }
            for (Map.Entry<String, ArchiveManifest.RoomState> room :
                    archive.manifest().rooms().entrySet()) {
                tables.continueNumbers(
                        Keeping.of(room.getKey()), room.getValue().numbers());
            }
            connection.commit();
        }
        progress.accept("tables, files that were sent in and snapshots");
    }

    /**
     * The next generation after the one that was shown, as a build that is under way: nobody is shown anything, and
     * nobody is told of anything, before the roll-up has judged it complete.
     */
    private int beginViews(Instant now) throws IOException {
        int number = archive.manifest().generation() + 1;
        Generation building = new Generation(
                number,
                archive.manifest().cataloguePosition(),
                Generation.State.BUILDING,
                Generation.Reason.LOST,
                null,
                now,
                null,
                0,
                0);
        Topic<Generation> topic = Topics.GENERATIONS;
        try (Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, parts.brokers(), ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            topic.name(),
                            Partitions.of(topic.partitionKey().apply(building), Topics.PARTITIONS),
                            topic.key().apply(building),
                            topic.codec().write(building)))
                    .get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return number;
    }

    /**
     * Writes everything but the views once more, to nowhere, and compares.
     *
     * @return names of files that would come out otherwise; empty if all are the same to the last byte
     */
    public List<String> differences() {
        List<String> different = new ArrayList<>(compare(
                List.of(TableFiles.FOLDER, AttachmentFiles.FOLDER, SnapshotFiles.FOLDER, LogFiles.FOLDER),
                Contents::writeTruth));
        // The broker lets these records go by their age, even while they are being loaded.
        LogFiles.topics().stream()
                .filter(kept -> kept.topic().kept() != null)
                .map(LogFiles.Kept::file)
                .forEach(different::remove);
        return different;
    }

    /** The same for the views, once they have been built. */
    public List<String> differencesOfViews() {
        return compare(List.of(ViewFiles.FOLDER), Contents::writeViews);
    }

    @FunctionalInterface
    private interface Writing {

        void write(Contents contents, Written files) throws IOException, SQLException;
    }

    private List<String> compare(List<String> folders, Writing writing) {
        Map<String, String> before = new TreeMap<>();
        folders.forEach(folder -> before.putAll(archive.hashes(folder)));
        Written files = new Written(Sink.nowhere());
        try (Contents contents = new Contents(parts, archive.manifest().kind(), line -> {})) {
            writing.write(contents, files);
        } catch (IOException | SQLException e) {
            throw new ArchiveException(
                    "Không đọc lại được những gì vừa nạp: " + e.getMessage(),
                    "What was taken in cannot be read again: " + e.getMessage(),
                    e);
        }
        List<String> different = new ArrayList<>();
        files.entries().forEach(entry -> {
            if (!entry.sha256().equals(before.remove(entry.name()))) {
                different.add(entry.name());
            }
        });
        different.addAll(before.keySet());
        return different;
    }
}
