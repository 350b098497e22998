package vn.wardpulse.standalone;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.wardpulse.standalone.demo.DemoClock;
import vn.wardpulse.standalone.demo.DemoScript;

@Command(name = "demo", description = "Starts the demonstration: Long Biên's year 2023 on a simulated clock.")
final class DemoCommand implements Callable<Integer> {

    static final String PLAN = "lb2023";

    @Mixin
    private Listening listening = new Listening();

    @Option(
            names = "--live",
            paramLabel = "PER_MINUTE",
            description = "Goes on reporting at this pace once the year is told.",
            arity = "0..1",
            fallbackValue = "6",
            defaultValue = "0")
    private int live;

    @Option(
            names = "--walk",
            paramLabel = "SECONDS",
            description = "How long the telling of the year takes.",
            defaultValue = "55")
    private int walk;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description = "On which the clock stands, such as 2023-09-12; 2022-12-16 to 2023-10-12.",
            defaultValue = "2023-10-12")
    private LocalDate day = DemoScript.LAST_DAY;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of the figures.", defaultValue = "2023")
    private long seed;

    @Override
    public Integer call() throws Exception {
        if (day.isBefore(DemoScript.FIRST_DAY) || day.isAfter(DemoScript.LAST_DAY)) {
            throw new Stopped(
                    "--day %s: choose one from %s to %s".formatted(day, DemoScript.FIRST_DAY, DemoScript.LAST_DAY));
        }
        DataDirectory data = listening.open(Mode.DEMO);
        Addresses addresses = listening.addresses();
        DemoClock clock = clock(data);
        Session session = Session.of(data, addresses);
        session.start(clock, PLAN);
        session.progress()
                .plain("""

                  Wardpulse is up:   %s
                  Sign in as:        bode.canbo            officer of Bồ Đề
                                     bode.lanhdao          leader of Bồ Đề
                                     lanhdao.longbien      district leadership
                                     thuongtruc.longbien   standing body
                                     tonghop.longbien      analyst
                                     quantri               administrator
                  Password:          %s
                  Data:              %s
                  Stop with Ctrl-C, or: ./wardpulse stop --data '%s'

                """.formatted(addresses.of(Room.CONSOLE), RoomSettings.DEMO_PASSWORD, data.path(), data.path()));
        new Demonstration(data, addresses, clock, session.progress()).begin(seed, Duration.ofSeconds(walk), live);
        return session.await();
    }

    private DemoClock clock(DataDirectory data) {
        try {
            return DemoClock.keptIn(data.resolve("clock"), day);
        } catch (IllegalArgumentException e) {
            throw new Stopped("--day %s: %s. Choose a later day, or another --data.".formatted(day, e.getMessage()));
        }
    }
}
