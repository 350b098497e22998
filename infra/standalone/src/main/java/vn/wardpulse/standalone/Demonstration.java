package vn.wardpulse.standalone;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.standalone.demo.DemoApi;
import vn.wardpulse.standalone.demo.DemoClock;
import vn.wardpulse.standalone.demo.DemoDrive;
import vn.wardpulse.standalone.demo.DemoOnward;
import vn.wardpulse.standalone.demo.DemoSubscriptions;
import vn.wardpulse.standalone.demo.DemoWalk;
import vn.wardpulse.standalone.demo.LiveReporting;
import vn.wardpulse.standalone.demo.SignIn;
import vn.wardpulse.standalone.demo.SignedIn;
import vn.wardpulse.standalone.demo.Tokens;

/** The demo's reporting in the background of a running installation. */
final class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final DataDirectory data;
    private final Addresses addresses;
    private final DemoClock clock;
    private final DemoWalk walk;
    private final Progress progress;

    Demonstration(DataDirectory data, Addresses addresses, DemoClock clock, DemoWalk walk, Progress progress) {
        this.data = data;
        this.addresses = addresses;
        this.clock = clock;
        this.walk = walk;
        this.progress = progress;
    }

    /**
     * How it is told.
     *
     * @param length how long the telling of 2023 takes
     * @param live reports a minute once the year is told, 0 for none
     * @param until to which day the clock walks on at once; null to stay
     */
    record Telling(
            long seed, Duration length, int live, @Nullable LocalDate until) {}

    void begin(Telling telling) {
        Thread.ofPlatform().daemon().name("demonstration").start(() -> tell(telling));
    }

    private void tell(Telling telling) {
        AtomicBoolean ending = new AtomicBoolean();
        Thread teller = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ending.set(true);
            teller.interrupt();
        }));
        SignIn signIn = new SignIn(
                addresses.of(Room.IDENTITY),
                addresses.of(Room.CONSOLE).resolve("/login/oauth2/code/console"),
                "console",
                data.secrets().of("console"));
        Tokens tokens = new SignedIn(signIn, RoomSettings.DEMO_PASSWORD, InstantSource.system());
        DemoApi api = new DemoApi(
                addresses.of(Room.CATALOGUE), addresses.of(Room.SUBMISSION), addresses.of(Room.REPORTING), tokens);
        try {
            DemoSubscriptions subscriptions = new DemoSubscriptions(api, addresses.of(Room.ALERTING));
            new DemoDrive(api, clock, telling.seed(), telling.length(), progress::say, subscriptions::make).run();
            if (telling.live() > 0) {
                LiveReporting live = new LiveReporting(
                        api, telling.seed(), Duration.ofMinutes(1).dividedBy(telling.live()));
                Thread.ofPlatform().daemon().name("live").start(() -> live.run(() -> !ending.get()));
            }
            new DemoOnward(api, clock, walk, telling.seed(), progress::say).run(telling.until());
        } catch (RuntimeException e) {
            walk.stop();
            if (!ending.get()) {
                LOG.error("the demonstration stopped", e);
                progress.say("The demonstration's reporting stopped (" + e.getMessage()
                        + "); start again to go on where it was");
            }
        }
    }
}
