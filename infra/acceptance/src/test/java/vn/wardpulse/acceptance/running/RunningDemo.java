package vn.wardpulse.acceptance.running;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.embedded.Secrets;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.standalone.demo.DemoApi;
import vn.wardpulse.standalone.demo.SignIn;
import vn.wardpulse.standalone.demo.SignedIn;
import vn.wardpulse.standalone.demo.Tokens;

/**
 * The demonstration as a process of its own on a directory of its own: started, killed and started again as its user
 * would. Nothing of it is left when it is closed, nor when this process is killed.
 */
public final class RunningDemo implements AutoCloseable {

    /** The day on which the clock stands unless another is asked for. */
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 10, 12);

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PASSWORD = "wardpulse";

    /** For a machine that has much else to do; a quiet one needs a twentieth of it. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Path home;
    private final Path data;
    private final LocalDate day;
    private final int port = ElevenPorts.free();
    private DemoProcess process;
    private @Nullable SignedIn signedIn;

    private RunningDemo(Path home, DemoProcess.Walk walk) {
        this.home = home;
        this.day = walk.day();
        this.data = home.resolve("data");
        this.process = DemoProcess.start(data, port, walk);
    }

    /**
     * Begins a fresh one.
     *
     * @param walkSeconds how long the telling of the year is to take at least
     */
    public static RunningDemo start(int walkSeconds) {
        return start(new DemoProcess.Walk(walkSeconds, LAST_DAY));
    }

    /** Begins one that tells the year up to {@code day} only, as fast as it goes. */
    public static RunningDemo standingOn(LocalDate day) {
        return start(new DemoProcess.Walk(0, day));
    }

    /** One whose data is there already: {@code home/data}, with which it ends. */
    public static RunningDemo on(Path home, LocalDate day) {
        return new RunningDemo(home, new DemoProcess.Walk(0, day));
    }

    private static RunningDemo start(DemoProcess.Walk walk) {
        try {
            return new RunningDemo(Files.createTempDirectory("wardpulse-acceptance-"), walk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when everything takes requests. */
    public RunningDemo awaitUp() {
        await("up", this::up);
        return this;
    }

    /** Returns when the clock is at {@code instant} or past it. */
    public RunningDemo awaitClock(Instant instant) {
        await("at " + instant, () -> !clock().isBefore(instant));
        return this;
    }

    /** Returns when the year is told and everything takes requests. */
    public RunningDemo awaitTold() {
        awaitUp();
        return awaitClock(day.atTime(8, 0).atZone(ZONE).toInstant());
    }

    /** Ends the process in the middle of whatever it does, as {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Starts it again at once on the same data, to go on where it was. */
    public void startAgain() {
        process = DemoProcess.start(data, port, new DemoProcess.Walk(0, day));
    }

    /** Where it keeps everything. */
    public Path data() {
        return data;
    }

    public URI console() {
        return at(0);
    }

    public URI identity() {
        return at(1);
    }

    public URI catalogue() {
        return at(2);
    }

    public URI submission() {
        return at(3);
    }

    public URI reporting() {
        return at(4);
    }

    public URI notification() {
        return at(9);
    }

    public URI alerting() {
        return at(10);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + (port + 6);
    }

    /** The database as reporting itself sees it. */
    public Connection views() throws SQLException {
        String password = new Secrets(data.resolve("database").resolve("passwords")).of("reporting");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/wardpulse?currentSchema=reporting".formatted(port + 8),
                "reporting",
                password);
    }

    /** What people do through the API while a page is open. */
    public DemoApi people() {
        return new DemoApi(catalogue(), submission(), reporting(), tokens());
    }

    /** What a room answers somebody; an object with a problem where it refuses. */
    public JsonNode asks(String by, URI room, String path) {
        return Wire.mapper().readTree(gets(by, room, path));
    }

    /** The same as it stands in the answer. */
    public byte[] gets(String by, URI room, String path) {
        return answer(by, HttpRequest.newBuilder(room.resolve(path)));
    }

    /** What a room answers to something that is sent to it. */
    public JsonNode sends(String by, URI room, String path, String type, byte[] body) {
        return Wire.mapper()
                .readTree(answer(
                        by,
                        HttpRequest.newBuilder(room.resolve(path))
                                .header("Content-Type", type)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))));
    }

    private byte[] answer(String by, HttpRequest.Builder request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            request.header("Authorization", "Bearer " + tokens().of(by))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Anybody's access token, by sign-in name. */
    public Tokens tokens() {
        SignedIn present = signedIn;
        if (present == null) {
            SignIn signIn = new SignIn(
                    identity(),
                    console().resolve("/login/oauth2/code/console"),
                    "console",
                    new Secrets(data.resolve("secrets")).of("console"));
            present = new SignedIn(signIn, PASSWORD, InstantSource.system());
            signedIn = present;
        }
        return present;
    }

    @Override
    public void close() {
        process.close();
        // After a kill its database is stopped by somebody else, and takes a moment.
        Awaitility.await("the database is stopped")
                .atMost(PATIENCE)
                .until(() -> !Files.exists(data.resolve("database/cluster/postmaster.pid")));
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI at(int room) {
        return URI.create("http://localhost:" + (port + room));
    }

    private void await(String what, Callable<Boolean> condition) {
        Awaitility.await("the demonstration is " + what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO)
                .failFast(process::requireNoFailure)
                .until(condition);
    }

    /** Only what this very process says counts, not what a killed one left behind. */
    private boolean up() throws IOException {
        Path file = data.resolve("running.properties");
        if (!Files.exists(file)) {
            return false;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Long.toString(process.id()).equals(properties.getProperty("process"))
                && "true".equals(properties.getProperty("up"));
    }

    private Instant clock() throws IOException {
        Path file = data.resolve("clock");
        return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : Instant.EPOCH;
    }
}
