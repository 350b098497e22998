package vn.wardpulse.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.wardpulse.standalone.demo.DemoClock;
import vn.wardpulse.standalone.demo.DemoWalk;
import vn.wardpulse.standalone.demo.SignIn;

/** Starts and stops an installation that nobody sees, for the JVM to learn from what a start needs. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataDirectory opened = DataDirectory.open(data, Mode.DEMO);
        Logs.into(opened.path());
        Addresses addresses = Addresses.anyFree();
        Session session = Session.of(opened, addresses);
        DemoClock clock = DemoClock.keptIn(opened.resolve("clock"));
        session.start(clock, new DemoWalk(clock), DemoCommand.PLANS);
        new SignIn(
                        addresses.of(Room.IDENTITY),
                        addresses.of(Room.CONSOLE).resolve("/login/oauth2/code/console"),
                        "console",
                        opened.secrets().of("console"))
                .as("bode.canbo", RoomSettings.DEMO_PASSWORD);
        session.end();
        return 0;
    }
}
