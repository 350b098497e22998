package vn.wardpulse.standalone;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.walk.Walk;
import vn.wardpulse.standalone.demo.DemoClock;

/** An installation in the foreground of a terminal: up until the process is told to end. */
final class Session {

    private final Installation installation;
    private final Progress progress;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Session(Installation installation, Progress progress) {
        this.installation = installation;
        this.progress = progress;
    }

    static Session of(DataDirectory data, Addresses addresses) {
        Progress progress = new Progress(System.out);
        Session session = new Session(new Installation(data, addresses, progress), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(session::end, "end"));
        return session;
    }

    void start(@Nullable DemoClock clock, @Nullable Walk walk, String plan) {
        installation.start(clock, walk, plan);
    }

    Progress progress() {
        return progress;
    }

    int await() throws InterruptedException {
        ended.await();
        return 0;
    }

    void end() {
        installation.close();
        ended.countDown();
    }
}
