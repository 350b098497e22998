package vn.wardpulse.standalone;

import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
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

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "Where the data is; both default ones if missing.")
    private @Nullable Path data;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
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

    private boolean tell(Path directory, Running.State state) {
        out.printf(
                "%s: %s, process %d, %s%n",
                directory,
                state.up() ? "running" : "starting or stopping",
                state.process(),
                state.addresses().of(Room.CONSOLE));
        boolean well = state.up();
        try (HttpClient http = Readiness.client()) {
            Readiness readiness = new Readiness(http);
            for (Room room : Room.values()) {
                String health = readiness.of(state.addresses().port(room));
                well &= Readiness.UP.equals(health);
                out.printf("  %-12s port %d  %s%n", room.id(), state.addresses().port(room), health);
            }
        }
        return well;
    }
}
