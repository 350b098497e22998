package vn.wardpulse.alerting;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.alerting.view.ShownViews;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.testing.TestBroker;
import vn.wardpulse.testing.TestDatabase;
import vn.wardpulse.testing.TestTokens;
import vn.wardpulse.topics.TopicLog;
import vn.wardpulse.topics.TopicSetup;

/** The whole room on a broker and a database of its own, with a clock to turn. It can be stopped and started again. */
final class Room implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestBroker broker = TestBroker.fresh();
    private final DatabaseAccess database = TestDatabase.fresh("alerting");
    private final HttpClient http = HttpClient.newHttpClient();
    final TurnedClock domainClock = new TurnedClock();
    final TurnedClock wallClock = new TurnedClock();
    /** Those that run, on the same database; the first is the one that is asked. */
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    Room() {
        TopicSetup.ensure(broker.bootstrapServers(), 1);
        TopicSetup.ensureViews(broker.bootstrapServers(), 1, 1);
        write(Topics.UNITS, Said.units());
        write(Topics.INDICATORS, Said.indicators());
        write(Topics.THEMES, Said.themes());
        write(Topics.FORMS, Said.forms());
        write(Topics.GENERATIONS, List.of(Said.complete(1)));
    }

    /** Starts one more. */
    void start() {
        instances.add(new SpringApplicationBuilder(AlertingApplication.class)
                .initializers(made -> {
                    ((GenericApplicationContext) made).registerBean("domainClock", Clock.class, () -> domainClock);
                    ((GenericApplicationContext) made).registerBean("wallClock", Clock.class, () -> wallClock);
                })
                .run(
                        "--spring.config.name=alerting",
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--wardpulse.issuer=" + TestTokens.shared().issuer(),
                        "--wardpulse.alerting.tick=20ms",
                        "--wardpulse.alerting.gather=0s"));
        await().atMost(PATIENCE)
                .until(() -> get(null, "/actuator/health/readiness").status() == 200);
    }

    void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
        instances.clear();
    }

    @Override
    public void close() {
        stop();
        broker.close();
    }

    double measure(String gauge) {
        return instances
                .getFirst()
                .getBean(MeterRegistry.class)
                .get(gauge)
                .gauge()
                .value();
    }

    <T> T bean(String name, Class<T> type) {
        return instances.getFirst().getBean(name, type);
    }

    JdbcTemplate jdbc() {
        return instances.getFirst().getBean(JdbcTemplate.class);
    }

    /** Says views as the roll-up would, in its first generation. */
    void say(UnitPeriod... views) {
        say(1, views);
    }

    void say(int generation, UnitPeriod... views) {
        write(Topics.unitPeriods(generation), Arrays.asList(views));
    }

    /** Has the roll-up begin another generation with these views, and show it. */
    void rebuild(int generation, UnitPeriod... views) {
        TopicSetup.ensureViews(broker.bootstrapServers(), 1, generation);
        say(generation, views);
        write(
                Topics.GENERATIONS,
                List.of(Said.complete(generation), Said.complete(generation - 1).retired()));
        await().atMost(PATIENCE)
                .until(() -> instances.getFirst().getBean(ShownViews.class).generation() == generation);
    }

    /** What stands in the topic of alerts, of a subscription, in order. */
    List<AlertRaised> alerts(String subscription) {
        return TopicLog.read(broker.bootstrapServers(), Topics.ALERTS.name()).stream()
                .map(record -> Topics.ALERTS.codec().read(record.value()))
                .filter(alert -> alert.subscription().toString().equals(subscription))
                .toList();
    }

    /** The same, once there are so many. */
    List<AlertRaised> alerts(String subscription, int expected) {
        await().atMost(PATIENCE).until(() -> alerts(subscription).size() >= expected);
        return alerts(subscription);
    }

    /** Somebody watches something from now on; returns when it was looked at. */
    String watch(String token, String json) {
        Answer answer = post(token, "/api/subscriptions", json);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.body().toString());
        }
        String id = answer.body().path("id").asString();
        await().atMost(PATIENCE).until(() -> armed(id));
        return id;
    }

    boolean armed(String id) {
        return jdbc().queryForList("select armed from subscription where id = ?::uuid", Boolean.class, id)
                .contains(true);
    }

    <E> void write(Topic<E> topic, List<E> events) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (E event : events) {
                producer.send(new ProducerRecord<>(
                                topic.name(),
                                topic.key().apply(event),
                                topic.codec().write(event)))
                        .get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    record Answer(int status, JsonNode body) {

        List<String> codes() {
            return faults("code");
        }

        List<String> faults(String part) {
            return body.path("faults")
                    .valueStream()
                    .map(fault -> fault.path(part).asString())
                    .toList();
        }
    }

    Answer get(@Nullable String token, String path) {
        return send(token, request(path).GET());
    }

    Answer put(@Nullable String token, String path, String json) {
        return send(token, request(path).PUT(BodyPublishers.ofString(json)).header("Content-Type", "application/json"));
    }

    Answer post(@Nullable String token, String path, String json) {
        return send(
                token, request(path).POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"));
    }

    Answer delete(@Nullable String token, String path) {
        return send(token, request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        String port = instances.getFirst().getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private Answer send(@Nullable String token, HttpRequest.Builder request) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), Wire.mapper().readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
