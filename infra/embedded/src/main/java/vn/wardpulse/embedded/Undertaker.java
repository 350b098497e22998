package vn.wardpulse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A tiny process that outlives this one, however it ends, and then stops the server it left behind and removes what was
 * only meant to last as long. It waits on a pipe that the operating system closes.
 */
final class Undertaker implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            cat >/dev/null
            if [ -s "$1" ]; then
              kill -INT "$(head -n 1 "$1")"
              i=0
              while [ "$i" -lt 600 ] && [ -e "$1" ]; do sleep 0.1; i=$((i + 1)); done
            fi
            shift
            [ $# -eq 0 ] || rm -rf -- "$@"
            """;

    private final Process process;

    private Undertaker(Process process) {
        this.process = process;
    }

    /** @param pidFile names the server in its first line, and is gone when the server is */
    static Undertaker await(Path pidFile, List<Path> removed) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh", pidFile.toString()));
        removed.forEach(path -> command.add(path.toString()));
        try {
            return new Undertaker(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its time has come already. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
