package vn.wardpulse.standalone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import vn.wardpulse.console.walk.Walk;
import vn.wardpulse.embedded.EmbeddedBroker;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.embedded.Ports;
import vn.wardpulse.standalone.demo.DemoClock;
import vn.wardpulse.topics.TopicSetup;

/** Database, broker and rooms, up in that order and down in the opposite one. */
final class Installation implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Installation.class);

    private final DataDirectory data;
    private final Addresses addresses;
    private final Progress progress;
    private final List<ConfigurableApplicationContext> rooms = new ArrayList<>();
    private @Nullable EmbeddedDatabase database;
    private @Nullable EmbeddedBroker broker;
    private boolean closed;

    Installation(DataDirectory data, Addresses addresses, Progress progress) {
        this.data = data;
        this.addresses = addresses;
        this.progress = progress;
    }

    /**
     * Returns when every room takes requests.
     *
     * @param clock the domain's time for all rooms; null for the real one
     * @param walk by which visitors move that clock; null where nobody may
     * @param plan the shipped plans to load into an empty catalogue, or nothing
     */
    void start(@Nullable DemoClock clock, @Nullable Walk walk, String plan) {
        EmbeddedDatabase.stopLeftBehind(data.resolve("database"));
        List<Integer> taken = addresses.taken(Ports::free);
        if (!taken.isEmpty()) {
            throw new Stopped(
                    "Another program listens on port %s, which Wardpulse needs (it takes %d to %d); stop that program or choose other ports with --port."
                            .formatted(join(taken), addresses.port(), addresses.last()));
        }
        data.running().remember(addresses, false);
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 0).factory())) {
            CompletableFuture<EmbeddedDatabase> startedDatabase =
                    CompletableFuture.supplyAsync(this::startDatabase, threads);
            CompletableFuture<EmbeddedBroker> startedBroker = CompletableFuture.supplyAsync(this::startBroker, threads);
            RoomSettings settings = new RoomSettings(data, addresses, startedDatabase.join(), plan);
            // The first room alone, so that logging is set up once; nobody can sign in anywhere before this one is up,
            // and it needs no broker.
            startRoom(Room.IDENTITY, settings, clock, walk);
            startedBroker.join();
            CompletableFuture.allOf(Arrays.stream(Room.values())
                            .filter(room -> room != Room.IDENTITY)
                            .map(room ->
                                    CompletableFuture.runAsync(() -> startRoom(room, settings, clock, walk), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        if (!Readiness.await(addresses)) {
            throw new Stopped("Not every room became ready within two minutes; see " + data.resolve("logs") + ".");
        }
        progress.say("everything ready");
        data.running().remember(addresses, true);
    }

    private EmbeddedDatabase startDatabase() {
        EmbeddedDatabase started = EmbeddedDatabase.start(data.resolve("database"), addresses.database());
        synchronized (this) {
            database = started;
        }
        // Before the room that lets it see its views.
        started.reader("bi", Room.REPORTING.id());
        progress.say("database on port " + started.port());
        return started;
    }

    private EmbeddedBroker startBroker() {
        EmbeddedBroker started =
                EmbeddedBroker.start(data.resolve("kafka"), addresses.broker(), addresses.controller());
        synchronized (this) {
            broker = started;
        }
        TopicSetup.ensure(started.bootstrapServers(), 1);
        progress.say("broker on port " + started.port());
        return started;
    }

    private void startRoom(Room room, RoomSettings settings, @Nullable DemoClock clock, @Nullable Walk walk) {
        ConfigurableApplicationContext context = RoomStart.of(room, settings.of(room), clock, walk);
        synchronized (this) {
            rooms.add(context);
        }
        progress.say(room.id() + " on port " + addresses.port(room));
    }

    /** Rooms first, side by side; then what they all need. Whatever is not up yet is left out. */
    @Override
    public void close() {
        List<ConfigurableApplicationContext> open;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            open = List.copyOf(rooms);
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            open.forEach(room -> threads.execute(room::close));
        }
        quietly("broker", broker);
        quietly("database", database);
        data.close();
    }

    private static void quietly(String what, @Nullable AutoCloseable part) {
        try {
            if (part != null) {
                part.close();
            }
        } catch (Exception e) {
            LOG.error("the {} did not stop as it should", what, e);
        }
    }

    private static String join(List<Integer> ports) {
        return String.join(", ", ports.stream().map(String::valueOf).toList());
    }
}
