package vn.wardpulse.testing;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/**
 * A whole room on a broker and a database of its own. It can be stopped and started again, and be there more than once
 * at a time.
 */
public abstract class WholeRoom extends RoomApi implements AutoCloseable {

    protected static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final Class<?> application;
    private final TestBroker broker = TestBroker.fresh();
    private final DatabaseAccess database;
    /** Those that run, on the same database; the first is the one that is asked. */
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    /** @param name of the room, its schema and its settings */
    protected WholeRoom(String name, Class<?> application) {
        this.name = name;
        this.application = application;
        this.database = TestDatabase.fresh(name);
    }

    /**
     * Starts one more, and waits until the first takes requests.
     *
     * @param clocks by the names of their beans
     * @param settings of the room, without the dashes
     */
    protected final void start(Map<String, Clock> clocks, List<String> settings) {
        List<String> all = new ArrayList<>(List.of(
                "spring.config.name=" + name,
                "server.port=0",
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password(),
                "spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "wardpulse.issuer=" + TestTokens.shared().issuer()));
        all.addAll(settings);
        instances.add(new SpringApplicationBuilder(application)
                .initializers(made -> clocks.forEach((bean, clock) ->
                        ((GenericApplicationContext) made).registerBean(bean, Clock.class, () -> clock)))
                .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new)));
        await().atMost(PATIENCE)
                .until(() -> get(null, "/actuator/health/readiness").status() == 200);
    }

    public final void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
        instances.clear();
    }

    @Override
    public final void close() {
        stop();
        broker.close();
    }

    protected final String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    protected final int port() {
        return Integer.parseInt(
                Objects.requireNonNull(instances.getFirst().getEnvironment().getProperty("local.server.port")));
    }

    public final <T> T bean(Class<T> type) {
        return instances.getFirst().getBean(type);
    }

    public final <T> T bean(String bean, Class<T> type) {
        return instances.getFirst().getBean(bean, type);
    }

    public final JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    /** Says events as the rooms would whose topic it is. */
    public final <E> void write(Topic<E> topic, List<E> events) {
        write(events.stream().map(event -> record(topic, event)).toList());
    }

    protected final void write(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> record : records) {
                producer.send(record).get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    protected static <E> ProducerRecord<String, byte[]> record(Topic<E> topic, E event) {
        return new ProducerRecord<>(
                topic.name(),
                Partitions.of(topic.partitionKey().apply(event), Topics.PARTITIONS),
                topic.key().apply(event),
                topic.codec().write(event));
    }
}
