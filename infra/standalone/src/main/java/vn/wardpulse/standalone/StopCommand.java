package vn.wardpulse.standalone;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "stop", description = "Stops what runs on a data directory, and returns when it has ended.")
final class StopCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 90;

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "Where the data is; both default ones if missing.")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        boolean any = false;
        for (Path directory : StatusCommand.directories(data)) {
            Optional<ProcessHandle> process = new Running(directory).process();
            if (process.isPresent()) {
                any = true;
                stop(directory, process.get());
            }
        }
        if (!any) {
            System.out.println(data == null ? "Nothing is running." : "Nothing is running on " + data + ".");
        }
        return 0;
    }

    private static void stop(Path directory, ProcessHandle process) throws InterruptedException, ExecutionException {
        if (!process.destroy()) {
            throw new Stopped("Process %d on %s belongs to another user; stop it as that one."
                    .formatted(process.pid(), directory));
        }
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            System.out.println("Stopped: " + directory);
        } catch (TimeoutException e) {
            throw new Stopped(
                    "Process %d on %s has not ended within %d seconds; its log is in %s."
                            .formatted(process.pid(), directory, PATIENCE_SECONDS, directory.resolve("logs")),
                    e);
        }
    }
}
