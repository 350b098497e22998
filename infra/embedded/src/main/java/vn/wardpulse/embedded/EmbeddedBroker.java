package vn.wardpulse.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * One real Kafka broker with its controller inside this process, alone or as a member of a cluster; its data survives
 * restarts and kills.
 *
 * <p>Only this type touches the broker's internal classes.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String CONTROLLER = "CONTROLLER";

    private final DirectoryLock lock;
    private final KafkaRaftServer server;
    private final int port;
    private final @Nullable Undertaker undertaker;

    private EmbeddedBroker(DirectoryLock lock, KafkaRaftServer server, int port, @Nullable Undertaker undertaker) {
        this.undertaker = undertaker;
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /** @param port, controllerPort where to listen on 127.0.0.1; 0 for any free port */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort) {
        return start(directory, port, controllerPort, Map.of(), null);
    }

    /**
     * One whose data lasts as long as this process, on any free ports.
     *
     * @param overrides broker settings that win over the ones here
     */
    public static EmbeddedBroker startTemporary(Map<String, String> overrides) {
        Path directory = Directories.temporary("kafka");
        return start(directory, 0, 0, overrides, Undertaker.await(List.of(directory)));
    }

    /**
     * One of a cluster. Returns when it takes requests, which needs most of the members; its directory stays with that
     * cluster and number.
     */
    public static EmbeddedBroker startMember(Path directory, BrokerCluster cluster, int node) {
        return start(directory, cluster, node, Map.of(), null);
    }

    private static EmbeddedBroker start(
            Path directory,
            int port,
            int controllerPort,
            Map<String, String> overrides,
            @Nullable Undertaker undertaker) {
        BrokerCluster alone = new BrokerCluster(
                Uuid.randomUuid().toString(),
                List.of(new BrokerCluster.Member(1, Ports.choose(port), Ports.choose(controllerPort))));
        return start(directory, alone, 1, overrides, undertaker);
    }

    private static EmbeddedBroker start(
            Path directory,
            BrokerCluster cluster,
            int node,
            Map<String, String> overrides,
            @Nullable Undertaker undertaker) {
        Path own = Directories.owned(directory);
        DirectoryLock lock = DirectoryLock.lock(own);
        try {
            KafkaRaftServer server = start(own.resolve("log"), cluster, node, overrides);
            return new EmbeddedBroker(lock, server, cluster.member(node).port(), undertaker);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static KafkaRaftServer start(Path log, BrokerCluster cluster, int node, Map<String, String> overrides) {
        // The broker ends the whole process when it cannot listen, so look first.
        Ports.requireFree(cluster.member(node).port(), "the Kafka broker");
        Ports.requireFree(cluster.member(node).controllerPort(), "the Kafka controller");
        Directories.make(log, unfinished -> format(unfinished, cluster.id(), node));
        Properties settings = BrokerSettings.of(log, cluster, node);
        settings.putAll(overrides);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return server;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
        if (undertaker != null) {
            undertaker.close();
        }
    }

    private static void format(Path log, String clusterId, int node) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(node)
                    .setClusterId(clusterId)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(log.toString())
                    .addDirectory(log.toString())
                    .run();
        } catch (Exception e) {
            throw new EmbeddedPartException("The broker's directory " + log + " could not be prepared.", e);
        }
    }
}
