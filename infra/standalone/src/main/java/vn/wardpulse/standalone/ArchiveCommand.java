package vn.wardpulse.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.wardpulse.archive.Kind;

@Command(
        name = "archive",
        description =
                "Writes the log, all snapshots and the views as open files, without any secret; it may be running.")
final class ArchiveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIRECTORY", description = "A new directory.")
    private Path target = Path.of("");

    @Option(names = "--data", paramLabel = "DIRECTORY", description = "Where the installation's data is.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Progress progress = new Progress(System.out);
        Keepsake.write(data, Kind.ARCHIVE, target, false, progress);
        progress.say(target + " is complete");
        return 0;
    }
}
