package vn.wardpulse.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.archive.Parts;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.embedded.EmbeddedBroker;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.topics.TopicSetup;

/** An installation's database and broker: those that run, or brought up for as long as they are needed. */
final class OpenParts implements AutoCloseable {

    private final @Nullable DataDirectory data;
    private final @Nullable EmbeddedDatabase database;
    private final @Nullable EmbeddedBroker broker;
    private final Parts parts;

    private OpenParts(
            @Nullable DataDirectory data,
            @Nullable EmbeddedDatabase database,
            @Nullable EmbeddedBroker broker,
            Parts parts) {
        this.data = data;
        this.database = database;
        this.broker = broker;
        this.parts = parts;
    }

    /** @throws Stopped if it is just starting or stopping, or if there is none */
    static OpenParts of(Path directory) {
        if (!Files.exists(directory.resolve("mode"))) {
            throw new Stopped(
                    "There is no installation in %s; name its data directory with --data.".formatted(directory));
        }
        Optional<Running.State> running = new Running(directory).state();
        if (running.isEmpty()) {
            return broughtUp(DataDirectory.open(directory, DataDirectory.mode(directory)));
        }
        if (!running.get().up()) {
            throw new Stopped(
                    "What runs on %s is just starting or stopping; try again in a moment.".formatted(directory));
        }
        Addresses addresses = running.get().addresses();
        return new OpenParts(null, null, null, parts(directory, addresses));
    }

    private static OpenParts broughtUp(DataDirectory data) {
        try {
            return up(data);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    private static OpenParts up(DataDirectory data) {
        Path directory = data.resolve("database");
        EmbeddedDatabase.stopLeftBehind(directory);
        Addresses addresses = Addresses.anyFree();
        EmbeddedDatabase database = EmbeddedDatabase.start(directory, addresses.database());
        EmbeddedBroker broker = null;
        try {
            broker = EmbeddedBroker.start(data.resolve("kafka"), addresses.broker(), addresses.controller());
            TopicSetup.ensure(broker.bootstrapServers(), 1);
            return new OpenParts(data, database, broker, parts(data.path(), addresses));
        } catch (RuntimeException e) {
            if (broker != null) {
                broker.close();
            }
            database.close();
            throw e;
        }
    }

    private static Parts parts(Path directory, Addresses addresses) {
        DatabaseAccess access = EmbeddedDatabase.superuser(directory.resolve("database"), addresses.database());
        return new Parts(access.url(), access.username(), access.password(), "127.0.0.1:" + addresses.broker());
    }

    Parts parts() {
        return parts;
    }

    @Override
    public void close() {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
        if (data != null) {
            data.close();
        }
    }
}
