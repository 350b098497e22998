package vn.wardpulse.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.wardpulse.embedded.Secrets;
import vn.wardpulse.standalone.demo.SignIn;

@Command(
        name = "rebuild",
        description = "Has all views built anew from the log, and returns when readers are shown the new ones.")
final class RebuildCommand implements Callable<Integer> {

    private static final String CLIENT = "WARDPULSE_CLIENT_ID";
    private static final String SECRET = "WARDPULSE_CLIENT_SECRET";

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "Where the data of what runs is; both default ones are looked at if missing.")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Its first port, also of rooms that run as processes of their own.")
    private @Nullable Integer port;

    @Option(names = "--host", paramLabel = "NAME", description = "Where it runs.", defaultValue = "localhost")
    private String host = "localhost";

    /** What is to be rebuilt, and the demonstration's directory if it is one. */
    private record Target(Addresses addresses, @Nullable Path demo) {}

    @Override
    public Integer call() {
        Target target = target();
        Administrator administrator = administrator(target, System.getenv());
        new Rebuild(target.addresses().of(Room.REPORTING), administrator, System.out::println).run();
        return 0;
    }

    private Target target() {
        List<Target> running = new ArrayList<>();
        for (Path directory : StatusCommand.directories(data)) {
            Optional<Running.State> state = new Running(directory).state();
            if (state.isPresent() && (port == null || port == state.get().port())) {
                boolean demo = DataDirectory.mode(directory) == Mode.DEMO;
                running.add(new Target(state.get().addresses(), demo ? directory : null));
            }
        }
        if (running.size() > 1) {
            throw new Stopped("Several installations run; choose one with --data or --port.");
        }
        if (!running.isEmpty()) {
            return running.getFirst();
        }
        if (port != null && data == null) {
            return new Target(new Addresses(host, port), null);
        }
        throw new Stopped(
                data == null
                        ? "Nothing is running here; start it, or name its first port with --port."
                        : "Nothing is running on %s%s; start it, and try again."
                                .formatted(data, port == null ? "" : " with port " + port));
    }

    private static Administrator administrator(Target target, Map<String, String> environment) {
        URI issuer = target.addresses().of(Room.IDENTITY);
        URI redirect = target.addresses().of(Room.CONSOLE).resolve("/login/oauth2/code/console");
        String client = environment.get(CLIENT);
        String secret = environment.get(SECRET);
        if (client != null && secret != null) {
            SignIn signIn = new SignIn(issuer, redirect, client, secret);
            return new Administrator(() -> signIn.asClient("catalogue:write"));
        }
        Path demo = target.demo();
        if (demo == null) {
            throw new Stopped(
                    "An administrator's request is needed: set %s and %s to those of a machine client that an administrator made with the scope catalogue:write."
                            .formatted(CLIENT, SECRET));
        }
        SignIn signIn = new SignIn(issuer, redirect, "console", new Secrets(demo.resolve("secrets")).of("console"));
        return new Administrator(() -> signIn.as("quantri", RoomSettings.DEMO_PASSWORD));
    }
}
