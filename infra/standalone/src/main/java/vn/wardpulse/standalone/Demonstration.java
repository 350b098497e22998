package vn.wardpulse.standalone;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.standalone.demo.DemoApi;
import vn.wardpulse.standalone.demo.DemoClock;
import vn.wardpulse.standalone.demo.DemoDrive;
import vn.wardpulse.standalone.demo.DemoSubscriptions;
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
    private final Progress progress;

    Demonstration(DataDirectory data, Addresses addresses, DemoClock clock, Progress progress) {
        this.data = data;
        this.addresses = addresses;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * @param walk how long the telling of the year takes
     * @param live reports a minute once the year is told, 0 for none
     */
    void begin(long seed, Duration walk, int live) {
        Thread.ofPlatform().daemon().name("demonstration").start(() -> tell(seed, walk, live));
    }

    private void tell(long seed, Duration walk, int live) {
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
        DemoApi api = new DemoApi(addresses.of(Room.CATALOGUE), addresses.of(Room.SUBMISSION), tokens);
        try {
            DemoSubscriptions subscriptions = new DemoSubscriptions(api, addresses.of(Room.ALERTING));
            new DemoDrive(api, clock, seed, walk, progress::say, subscriptions::make).run();
            if (live > 0) {
                new LiveReporting(api, seed, Duration.ofMinutes(1).dividedBy(live)).run(() -> !ending.get());
            }
        } catch (RuntimeException e) {
            if (!ending.get()) {
                LOG.error("the demonstration stopped", e);
                progress.say("The demonstration's reporting stopped (" + e.getMessage()
                        + "); start again to go on where it was");
            }
        }
    }
}
