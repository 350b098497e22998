package vn.wardpulse.testing;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.testcontainers.kafka.KafkaContainer;
import vn.wardpulse.embedded.EmbeddedBroker;

/**
 * A real broker for tests: the one that all tests of a JVM share, or a fresh one where a test needs empty topics.
 *
 * <p>Topics are not created: use what the room itself uses for that.
 */
public final class TestBroker implements AutoCloseable {

    /** Test machines stall; a broker that misses heartbeats must not lose its place for it. */
    private static final Map<String, String> PATIENT = Map.of("broker.session.timeout.ms", "18000");

    private static final Supplier<TestBroker> SHARED = SingletonSupplier.of(TestBroker::fresh);

    private final String bootstrapServers;
    private final Runnable stop;

    private TestBroker(String bootstrapServers, Runnable stop) {
        this.bootstrapServers = bootstrapServers;
        this.stop = stop;
    }

    /** The one that stays until the test JVM ends. */
    public static TestBroker shared() {
        return SHARED.get();
    }

    /** An empty one; the caller closes it. */
    @SuppressWarnings("resource") // handed to the caller with what stops it
    public static TestBroker fresh() {
        if (Engine.available()) {
            KafkaContainer container = new KafkaContainer(Engine.KAFKA);
            container.start();
            return new TestBroker(container.getBootstrapServers(), container::stop);
        }
        EmbeddedBroker broker = EmbeddedBroker.startTemporary(PATIENT);
        return new TestBroker(broker.bootstrapServers(), broker::close);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        stop.run();
    }
}
