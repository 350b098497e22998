package vn.wardpulse.notification;

import static org.awaitility.Awaitility.await;

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
import java.util.Objects;
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
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.testing.TestBroker;
import vn.wardpulse.testing.TestDatabase;
import vn.wardpulse.testing.TestTokens;
import vn.wardpulse.topics.TopicSetup;

/** The whole room on a broker and a database of its own, with a clock to turn. It can be stopped and started again. */
final class Room implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestBroker broker = TestBroker.fresh();
    private final DatabaseAccess database = TestDatabase.fresh("notification");
    private final HttpClient http = HttpClient.newHttpClient();
    private final TurnedClock domainClock = new TurnedClock();
    final TurnedClock wallClock = new TurnedClock();
    /** Whether receivers may stand on this machine, where those of the tests do. */
    boolean privateAddresses = true;
    /** Those that run, on the same database; the first is the one that is asked. */
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    Room() {
        TopicSetup.ensure(broker.bootstrapServers(), 1);
        write(Topics.UNITS, Said.units());
    }

    /** Starts one more; with a mail server on {@code mailPort}, or without any where it is null. */
    void start(@Nullable Integer mailPort) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.config.name=notification",
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--wardpulse.issuer=" + TestTokens.shared().issuer(),
                "--wardpulse.notification.sender=wardpulse@example.org",
                "--wardpulse.notification.webhooks.private-addresses=" + privateAddresses));
        if (mailPort != null) {
            settings.add("--wardpulse.notification.smtp.host=127.0.0.1");
            settings.add("--wardpulse.notification.smtp.port=" + mailPort);
            settings.add("--wardpulse.notification.smtp.security=none");
        }
        instances.add(new SpringApplicationBuilder(NotificationApplication.class)
                .initializers(made -> {
                    ((GenericApplicationContext) made).registerBean("domainClock", Clock.class, () -> domainClock);
                    ((GenericApplicationContext) made).registerBean("wallClock", Clock.class, () -> wallClock);
                })
                .run(settings.toArray(String[]::new)));
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

    <T> T bean(String name, Class<T> type) {
        return instances.getFirst().getBean(name, type);
    }

    JdbcTemplate jdbc() {
        return instances.getFirst().getBean(JdbcTemplate.class);
    }

    /** Says reminders as submission would, as often as wanted, and waits until the last is taken. */
    void say(ReminderDue... reminders) {
        write(Topics.REMINDERS, Arrays.asList(reminders));
        List<Long> positions = Arrays.stream(reminders)
                .map(reminder -> reminder.head().position())
                .distinct()
                .toList();
        await().atMost(PATIENCE)
                .until(() -> Objects.equals(
                        (long) positions.size(),
                        jdbc().queryForObject(
                                        "select count(*) from reminder where position = any (?)", Long.class, (Object)
                                                positions.toArray(Long[]::new))));
    }

    /** Says alerts as alerting would, and waits until the last is taken. */
    void say(AlertRaised... alerts) {
        write(Topics.ALERTS, Arrays.asList(alerts));
        Long[] positions = Arrays.stream(alerts)
                .map(alert -> alert.head().position())
                .distinct()
                .toArray(Long[]::new);
        await().atMost(PATIENCE)
                .until(() -> Objects.equals(
                        (long) positions.length,
                        jdbc().queryForObject(
                                        "select count(*) from alert where position = any (?)", Long.class, (Object)
                                                positions)));
    }

    private <E> void write(Topic<E> topic, List<E> events) {
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

    /** Waits until no letter about the ward is on its way, and returns the states of all, by reminder and person. */
    List<String> states(String ward) {
        await().atMost(PATIENCE)
                .until(() -> Objects.equals(
                        0L,
                        jdbc().queryForObject(
                                        """
                                        select count(*) from delivery join reminder on position = reminder
                                        where unit = ? and (state = 'SENDING'
                                          or state = 'WAITING' and next_at <= ?::timestamptz)
                                        """,
                                        Long.class,
                                        ward,
                                        wallClock.instant().toString())));
        return jdbc().queryForList("""
                        select state from delivery join reminder on position = reminder where unit = ?
                        order by reminder, person
                        """, String.class, ward);
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

    /** Sends a CSV as the part {@code addresses} of a form. */
    Answer upload(@Nullable String token, String path, String csv) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"addresses\"; filename=\"addresses.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
        return send(
                token,
                request(path)
                        .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .header("Content-Type", "multipart/form-data; boundary=b"));
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

    static String officer(String ward) {
        return TestTokens.shared().person("canbo." + ward, ward, "ward-officer");
    }

    static String leader(String ward) {
        return TestTokens.shared().person("lanhdao." + ward, ward, "ward-leader");
    }

    static String standingBody(String district) {
        return TestTokens.shared().person("thuongtruc." + district, district, "standing-body");
    }

    static String administrator() {
        return TestTokens.shared().person("quantri", null, "administrator");
    }
}
