package vn.wardpulse.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One broker of a cluster as a program of its own. Says {@code ready} when it takes requests, which needs most of the
 * others; ends when it is told to.
 */
public final class BrokerProcess {

    /** The last broker of a cluster that is being stopped asks controllers in vain whether it may go. */
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private BrokerProcess() {}

    /** @param arguments data directory, cluster id, own number, and PORT:CONTROLLER_PORT of each member from 1 on */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length < 4) {
            throw new IllegalArgumentException(
                    "usage: BrokerProcess DIRECTORY CLUSTER_ID NODE PORT:CONTROLLER_PORT ...");
        }
        List<BrokerCluster.Member> members = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            String[] ports = arguments[i].split(":");
            members.add(new BrokerCluster.Member(
                    members.size() + 1, Integer.parseInt(ports[0]), Integer.parseInt(ports[1])));
        }
        EmbeddedBroker broker = EmbeddedBroker.startMember(
                Path.of(arguments[0]), new BrokerCluster(arguments[1], members), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "stop"));
        System.out.println("ready");
        Thread.currentThread().join();
    }

    /** What it has acknowledged lies on the disks of most members; being cut short costs a check of its files. */
    private static void stop(EmbeddedBroker broker) {
        Thread stopping = Thread.ofPlatform().daemon().start(broker::close);
        try {
            stopping.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
