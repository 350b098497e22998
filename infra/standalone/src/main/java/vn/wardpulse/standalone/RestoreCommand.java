package vn.wardpulse.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.wardpulse.archive.StoredArchive;

@Command(
        name = "restore",
        description = {
            "Makes an installation out of a backup or an archive, and looks whether it is the same.",
            "Ends with 1 if nothing was made, or if the views that were built are not what the log says."
        })
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A backup's file, or an archive's directory.")
    private Path source = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "Where the installation is to be: nothing, or an empty directory.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        Progress progress = new Progress(System.out);
        try (StoredArchive archive = StoredArchive.open(source.toAbsolutePath().normalize())) {
            return new Restore(archive, data, progress).run() ? 0 : 1;
        }
    }
}
