package vn.wardpulse.standalone;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "start", description = "Starts an installation for real reports.")
final class StartCommand implements Callable<Integer> {

    @Mixin
    private Listening listening = new Listening();

    @Option(
            names = "--plan",
            paramLabel = "NAME",
            description = "Shipped plans to load into an empty catalogue, such as lb2023,p193.",
            defaultValue = "")
    private String plan = "";

    @Override
    public Integer call() throws Exception {
        DataDirectory data = listening.open(Mode.START);
        Addresses addresses = listening.addresses();
        Session session = Session.of(data, addresses);
        session.start(null, null, plan);
        boolean untold = FirstSignIn.untold(data);
        String firstSignIn = untold
                ? "  First sign-in:     quantri / %s (shown once; it must be changed)\n"
                        .formatted(FirstSignIn.password(data))
                : "";
        session.progress().plain("""

                  Wardpulse is up:   %s
                  Data:              %s
                %s  Stop with Ctrl-C, or: ./wardpulse stop --data '%s'

                """.formatted(addresses.of(Room.CONSOLE), data.path(), firstSignIn, data.path()));
        if (untold) {
            FirstSignIn.told(data);
        }
        return session.await();
    }
}
