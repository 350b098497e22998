package vn.wardpulse.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "status", description = "Says what runs on a data directory and how it is.")
final class StatusCommand implements Callable<Integer> {

    /** As service scripts answer: not running. */
    private static final int NOT_RUNNING = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "Where the data is; both default ones if missing.")
    private @Nullable Path data;

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws InterruptedException {
        int worst = NOT_RUNNING;
        for (Path directory : directories(data)) {
            Optional<Running.State> state = new Running(directory).state();
            if (state.isEmpty()) {
                out.printf("%s: not running%n", directory);
            } else {
                boolean well = tell(directory, state.get());
                worst = worst == NOT_RUNNING || !well ? (well ? 0 : 1) : worst;
            }
        }
        return worst;
    }

    static List<Path> directories(@Nullable Path chosen) {
        return (chosen == null
                        ? Stream.of(Mode.values()).map(Mode::defaultDirectory)
                        : Stream.of(chosen.toAbsolutePath().normalize()))
                .toList();
    }

    private boolean tell(Path directory, Running.State state) throws InterruptedException {
        out.printf(
                "%s: %s, process %d, %s%n",
                directory,
                state.up() ? "running" : "starting or stopping",
                state.process(),
                state.addresses().of(Room.CONSOLE));
        boolean well = state.up();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (Room room : Room.values()) {
                String health = health(http, state.addresses().port(room));
                well &= "up".equals(health);
                out.printf("  %-12s port %d  %s%n", room.id(), state.addresses().port(room), health);
            }
        }
        return well;
    }

    private static String health(HttpClient http, int port) throws InterruptedException {
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            int status = http.send(
                            HttpRequest.newBuilder(readiness).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status == 200 ? "up" : "not ready (" + status + ")";
        } catch (IOException e) {
            return "does not answer";
        }
    }
}
