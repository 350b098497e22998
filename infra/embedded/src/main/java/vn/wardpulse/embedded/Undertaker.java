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
            left() { [ "$(head -n 1 "$1" 2>/dev/null)" = "$2" ]; }
            cat >/dev/null
            if left "$1" "$2"; then
              kill -INT "$2"
              i=0
              while [ "$i" -lt 600 ] && left "$1" "$2"; do sleep 0.1; i=$((i + 1)); done
            fi
            shift 2
            [ $# -eq 0 ] || rm -rf -- "$@"
            """;

    private final Process process;

    private Undertaker(Process process) {
        this.process = process;
    }

    /**
     * @param pidFile names the server in its first line for as long as it runs; another number there is another server's,
     *     which is left alone
     */
    static Undertaker await(Path pidFile, long pid, List<Path> removed) {
        return await(pidFile.toString(), Long.toString(pid), removed);
    }

    /** No server, only what is to be removed. */
    static Undertaker await(List<Path> removed) {
        return await("/dev/null", "no server", removed);
    }

    private static Undertaker await(String pidFile, String pid, List<Path> removed) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh", pidFile, pid));
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
