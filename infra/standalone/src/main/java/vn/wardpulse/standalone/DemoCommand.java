package vn.wardpulse.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.wardpulse.standalone.demo.DemoClock;
import vn.wardpulse.standalone.demo.DemoScript;
import vn.wardpulse.standalone.demo.DemoWalk;

@Command(
        name = "demo",
        description =
                "Starts the demonstration: five plans of two districts on a simulated clock, in October 2023 at first.")
final class DemoCommand implements Callable<Integer> {

    static final String PLANS = "lb2023,p2023-lb,p2018,p2021,p193,p2024";

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
    private int seconds;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description =
                    "On which the clock stands at first, such as 2023-09-12; 2022-12-16 to 2023-10-12. Left out: 2023-10-12, or where it was left.")
    private @Nullable LocalDate day;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "To which the clock walks on at once, such as 2024-07-12, which is the last.")
    private @Nullable LocalDate until;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of the figures.", defaultValue = "2023")
    private long seed;

    @Override
    public Integer call() throws Exception {
        if (day != null && (day.isBefore(DemoScript.FIRST_DAY) || day.isAfter(DemoScript.LAST_DAY))) {
            throw new Stopped(
                    "--day %s: choose one from %s to %s".formatted(day, DemoScript.FIRST_DAY, DemoScript.LAST_DAY));
        }
        if (until != null
                && (day != null && day.isBefore(DemoScript.LAST_DAY)
                        || !until.isAfter(DemoScript.LAST_DAY)
                        || until.isAfter(DemoScript.END))) {
            throw new Stopped("--until %s: choose a day after %s up to %s, without an earlier --day"
                    .formatted(until, DemoScript.LAST_DAY, DemoScript.END));
        }
        DataDirectory data = listening.open(Mode.DEMO);
        Addresses addresses = listening.addresses();
        DemoClock clock = clock(data);
        Session session = Session.of(data, addresses);
        DemoWalk walk = new DemoWalk(clock);
        session.start(clock, walk, PLANS);
        session.progress()
                .plain("""

                  Wardpulse is up:   %s
                  Sign in as:        bode.canbo            officer of Bồ Đề
                                     bode.lanhdao          leader of Bồ Đề
                                     lanhdao.longbien      district leadership
                                     thuongtruc.longbien   standing body
                                     tonghop.longbien      analyst
                                     tuyengiao.canbo       Propaganda Department, which leads tasks
                                     danguy.bode.canbo     party committee of Bồ Đề
                                     to1.bode.canbo        residential group 1 of Bồ Đề
                                     noivu.canbo           Home Affairs Division, which verifies and publishes emulation
                                     thuongtruc.thanhxuan  standing body of Thanh Xuân
                                     vanhoa.thanhxuan.canbo  its Culture and Information Division, which asks
                                     nhanchinh.canbo       officer of Nhân Chính
                                     quantri               administrator
                  Password:          %s
                  Data:              %s
                  Stop with Ctrl-C, or: ./wardpulse stop --data '%s'

                """.formatted(addresses.of(Room.CONSOLE), RoomSettings.DEMO_PASSWORD, data.path(), data.path()));
        new Demonstration(data, addresses, clock, walk, session.progress())
                .begin(new Demonstration.Telling(seed, Duration.ofSeconds(seconds), live, until));
        return session.await();
    }

    private DemoClock clock(DataDirectory data) {
        Path file = data.resolve("clock");
        try {
            return day == null ? DemoClock.keptIn(file) : DemoClock.keptIn(file, day);
        } catch (IllegalArgumentException e) {
            throw new Stopped("--day %s: %s. Choose a later day, or another --data.".formatted(day, e.getMessage()));
        }
    }
}
