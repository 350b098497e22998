package vn.wardpulse.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One real Kafka broker, its own controller, inside this process; its data survives restarts and kills.
 *
 * <p>Only this type touches the broker's internal classes.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String CONTROLLER = "CONTROLLER";

    private final DirectoryLock lock;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(DirectoryLock lock, KafkaRaftServer server, int port) {
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /** @param port, controllerPort where to listen on 127.0.0.1; 0 for any free port */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort) {
        return start(directory, port, controllerPort, Map.of());
    }

    /** @param overrides broker settings that win over the ones here */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort, Map<String, String> overrides) {
        Path own = Directories.owned(directory);
        DirectoryLock lock = DirectoryLock.lock(own);
        try {
            return start(lock, own.resolve("log"), port, controllerPort, overrides);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedBroker start(
            DirectoryLock lock, Path log, int port, int controllerPort, Map<String, String> overrides) {
        int broker = Ports.choose(port);
        int controller = Ports.choose(controllerPort);
        // The broker ends the whole process when it cannot listen, so look first.
        Ports.requireFree(broker, "the Kafka broker");
        Ports.requireFree(controller, "the Kafka controller");
        Directories.make(log, EmbeddedBroker::format);
        Properties settings = BrokerSettings.of(log, broker, controller);
        settings.putAll(overrides);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(lock, server, broker);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Creates those that are missing and returns when all can be written. */
    public void create(Collection<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            TopicReadiness.create(admin, topics);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        lock.close();
    }

    private static void format(Path log) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(log.toString())
                    .addDirectory(log.toString())
                    .run();
        } catch (Exception e) {
            throw new EmbeddedPartException("The broker's directory " + log + " could not be prepared.", e);
        }
    }
}
