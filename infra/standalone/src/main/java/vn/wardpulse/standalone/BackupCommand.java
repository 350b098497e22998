package vn.wardpulse.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.wardpulse.archive.Kind;

@Command(
        name = "backup",
        description = "Writes everything that an installation has into one file, secrets included; it may be running.")
final class BackupCommand implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    @Parameters(
            paramLabel = "FILE",
            description = "A new file, or a directory that is there: then the file in it is named by the time.")
    private Path target = Path.of("");

    @Option(names = "--data", paramLabel = "DIRECTORY", description = "Where its data is.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Path file = Files.isDirectory(target)
                ? target.resolve("wardpulse-%s.zip"
                        .formatted(STAMP.withZone(ZoneId.systemDefault())
                                .format(Clock.systemUTC().instant())))
                : target;
        Progress progress = new Progress(System.out);
        Keepsake.write(data, Kind.BACKUP, file, true, progress);
        progress.say("%s is complete; it opens the installation, so guard it as you would a key".formatted(file));
        return 0;
    }
}
