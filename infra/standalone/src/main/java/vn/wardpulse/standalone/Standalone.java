package vn.wardpulse.standalone;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.wardpulse.archive.ArchiveException;
import vn.wardpulse.embedded.EmbeddedPartException;

/** What {@code ./wardpulse} calls. */
@Command(
        name = "wardpulse",
        description = "Ward reports, rolled up live.",
        mixinStandardHelpOptions = true,
        subcommands = {
            StartCommand.class,
            DemoCommand.class,
            StatusCommand.class,
            RebuildCommand.class,
            BackupCommand.class,
            ArchiveCommand.class,
            RestoreCommand.class,
            StopCommand.class,
            TrainCommand.class
        })
public final class Standalone {

    private Standalone() {}

    public static void main(String[] arguments) {
        int exit = new CommandLine(new Standalone())
                .setExecutionExceptionHandler((failure, command, result) -> {
                    command.getErr().println(sentence(failure));
                    return 1;
                })
                .execute(arguments);
        System.exit(exit);
    }

    /** One sentence if somebody has thought of the failure; else what it says, and where to read on. */
    private static String sentence(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stopped
                    || cause instanceof EmbeddedPartException
                    || cause instanceof ArchiveException) {
                return Objects.requireNonNull(cause.getMessage());
            }
        }
        String log = System.getProperty("wardpulse.log");
        return "Wardpulse could not go on: " + failure + (log == null ? "" : "\nMore in " + log);
    }
}
