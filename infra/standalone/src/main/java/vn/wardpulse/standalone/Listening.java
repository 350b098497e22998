package vn.wardpulse.standalone;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an installation keeps its data and listens. */
final class Listening {

    @Option(names = "--data", paramLabel = "DIRECTORY", description = "Where the data is kept.")
    private @Nullable Path data;

    @Option(names = "--port", paramLabel = "PORT", description = "First of eleven ports.", defaultValue = "8080")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Name of this machine for browsers; anything but localhost listens on every interface.",
            defaultValue = "localhost")
    private String host = "localhost";

    DataDirectory open(Mode mode) {
        if (port < 1 || port > 65_525) {
            throw new Stopped("--port must be between 1 and 65525, because the ten ports after it are needed too.");
        }
        DataDirectory opened = DataDirectory.open(data == null ? mode.defaultDirectory() : data, mode);
        Logs.into(opened.path());
        return opened;
    }

    Addresses addresses() {
        return new Addresses(host, port);
    }
}
