package vn.wardpulse.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import vn.wardpulse.archive.Parts;
import vn.wardpulse.archive.Restoring;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.embedded.EmbeddedBroker;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.standalone.demo.DemoClock;

/** Database and broker of an installation that is being restored, and the two rooms that build its views. */
final class RestoredParts implements AutoCloseable {

    private final DataDirectory data;
    private final Addresses addresses;
    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;
    private final List<ConfigurableApplicationContext> rooms = new ArrayList<>();

    private RestoredParts(DataDirectory data, Addresses addresses, EmbeddedDatabase database, EmbeddedBroker broker) {
        this.data = data;
        this.addresses = addresses;
        this.database = database;
        this.broker = broker;
    }

    static RestoredParts up(DataDirectory data) {
        Addresses addresses = Addresses.anyFree();
        // The broker comes up beside the database.
        CompletableFuture<EmbeddedBroker> broker = CompletableFuture.supplyAsync(
                () -> EmbeddedBroker.start(data.resolve("kafka"), addresses.broker(), addresses.controller()));
        EmbeddedDatabase database = null;
        try {
            database = EmbeddedDatabase.start(data.resolve("database"), addresses.database());
            database.reader(Keepsake.BI, Room.REPORTING.id());
            return new RestoredParts(data, addresses, database, broker.join());
        } catch (RuntimeException e) {
            broker.thenAccept(EmbeddedBroker::close)
                    .exceptionally(never -> null)
                    .join();
            if (database != null) {
                database.close();
            }
            throw e;
        }
    }

    Parts parts() {
        DatabaseAccess access = EmbeddedDatabase.superuser(data.resolve("database"), addresses.database());
        return new Parts(access.url(), access.username(), access.password(), broker.bootstrapServers());
    }

    Restoring.Login login(String room) {
        DatabaseAccess access = database.room(room);
        return new Restoring.Login(access.url(), access.username(), access.password());
    }

    /**
     * Has the views built and worked out a second time by the oracle. Nobody else runs: nothing is sent to anybody.
     *
     * @return whether both say the same
     */
    boolean build(int generation, Progress progress) {
        RoomSettings settings = new RoomSettings(data, addresses, database, "");
        DemoClock clock = clock();
        for (Room room : List.of(Room.ROLLUP, Room.REPORTING)) {
            Map<String, String> own = new LinkedHashMap<>(settings.of(room));
            // Nothing else is to be done meanwhile, and nothing more comes in.
            own.put("wardpulse.reporting.reconciler.pause", "100ms");
            own.put("wardpulse.reporting.reconciler.rest", "0");
            own.put("wardpulse.reporting.reconciler.grace", "1s");
            own.put("wardpulse.reporting.schedules.enabled", "false");
            rooms.add(RoomStart.of(room, own, clock));
        }
        return new BuiltViews(addresses, progress).await(generation);
    }

    private @Nullable DemoClock clock() {
        return data.mode() == Mode.DEMO ? DemoClock.keptIn(data.resolve("clock")) : null;
    }

    @Override
    public void close() {
        rooms.forEach(ConfigurableApplicationContext::close);
        broker.close();
        database.close();
    }
}
