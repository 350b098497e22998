package vn.wardpulse.submission;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.testing.TestBroker;
import vn.wardpulse.testing.TestDatabase;
import vn.wardpulse.testing.TestTokens;
import vn.wardpulse.topics.TopicLog;
import vn.wardpulse.topics.TopicSetup;

/** The whole room on a broker and a database of its own, with a clock to turn. It can be stopped and started again. */
final class Room implements AutoCloseable {

    private final TestBroker broker = TestBroker.fresh();
    private final DatabaseAccess database = TestDatabase.fresh("submission");
    private final HttpClient http = HttpClient.newHttpClient();
    private long catalogued;
    final TurnedClock clock;
    private @Nullable ConfigurableApplicationContext context;

    Room(LocalDate day) {
        clock = new TurnedClock(day);
        TopicSetup.ensure(broker.bootstrapServers(), 1);
    }

    /** A room that knows the test plan. */
    static Room started(LocalDate day) {
        Room room = new Room(day);
        room.define(TestPlan.all());
        room.start();
        return room;
    }

    void start() {
        context = new SpringApplicationBuilder(SubmissionApplication.class)
                .initializers(made ->
                        ((GenericApplicationContext) made).registerBean("domainClock", Clock.class, () -> clock))
                .run(
                        "--spring.config.name=submission",
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--wardpulse.issuer=" + TestTokens.shared().issuer());
        awaitReady();
    }

    void awaitReady() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(null, "/actuator/health/readiness").status() == 200);
    }

    void stop() {
        ConfigurableApplicationContext running = context;
        context = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public void close() {
        stop();
        broker.close();
    }

    <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context).getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return Objects.requireNonNull(context).getBean(name, type);
    }

    /** What carries the outbox to the log; to be stopped as a crash would. */
    SmartLifecycle relay() {
        return bean("outboxRelay", SmartLifecycle.class);
    }

    JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    /** Says definitions as the catalogue would, and waits until the room has heard them. */
    @SafeVarargs
    final void hear(Function<EventHead, CatalogueEvent>... events) {
        long before = bean(DefinitionBook.class).current().changes();
        define(List.of(events));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> bean(DefinitionBook.class).current().changes() > before);
    }

    void define(List<Function<EventHead, CatalogueEvent>> events) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (Function<EventHead, CatalogueEvent> event : events) {
                producer.send(record(event.apply(TestPlan.head(++catalogued)))).get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, byte[]> record(CatalogueEvent event) {
        return switch (event) {
            case CatalogueEvent.UnitDefined unit -> record(Topics.UNITS, unit);
            case CatalogueEvent.SuccessionDefined succession -> record(Topics.SUCCESSIONS, succession);
            case CatalogueEvent.UnitGroupDefined group -> record(Topics.GROUPS, group);
            case CatalogueEvent.ValidationRuleDefined rule -> record(Topics.VALIDATION_RULES, rule);
            case CatalogueEvent.ThemeDefined theme -> record(Topics.THEMES, theme);
            case CatalogueEvent.IndicatorDefined indicator -> record(Topics.INDICATORS, indicator);
            case CatalogueEvent.FormDefined form -> record(Topics.FORMS, form);
            case CatalogueEvent.CalendarYearDefined year -> record(Topics.CALENDARS, year);
            case CatalogueEvent.TargetsSet targets -> record(Topics.TARGETS, targets);
        };
    }

    private static <E> ProducerRecord<String, byte[]> record(Topic<E> topic, E event) {
        return new ProducerRecord<>(
                topic.name(),
                Partitions.of(topic.partitionKey().apply(event), Topics.PARTITIONS),
                topic.key().apply(event),
                topic.codec().write(event));
    }

    /** Everything in the log once the outbox is empty: as it stands there, partition by partition. */
    List<ReportEvent> log() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Objects.equals(jdbc().queryForObject("select count(*) from outbox", Long.class), 0L));
        return TopicLog.read(broker.bootstrapServers(), Topics.REPORTS.name()).stream()
                .map(record -> Topics.REPORTS.codec().read(record.value()))
                .toList();
    }

    /** The reminders in the log once the outbox is empty, in order of the positions. */
    List<ReminderDue> reminders() {
        log();
        return TopicLog.read(broker.bootstrapServers(), Topics.REMINDERS.name()).stream()
                .map(record -> Topics.REMINDERS.codec().read(record.value()))
                .sorted(Comparator.comparing(reminder -> reminder.head().position()))
                .toList();
    }

    /** The log in order of the positions. */
    List<ReportEvent> events() {
        return log().stream()
                .sorted(Comparator.comparing(event -> event.head().position()))
                .toList();
    }

    record Answer(int status, JsonNode body, String etag) {

        List<String> codes() {
            return body.path("faults")
                    .valueStream()
                    .map(fault -> fault.path("code").asString())
                    .toList();
        }

        String at(String pointer) {
            return body.at(pointer).asString();
        }
    }

    Answer get(@Nullable String token, String path) {
        return send(token, "GET", path, null, Map.of());
    }

    Answer put(String token, String path, @Nullable String etag, String json) {
        return send(token, "PUT", path, json, etag == null ? Map.of() : Map.of("If-Match", etag));
    }

    Answer post(String token, String path, String json, String... headers) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        return send(token, "POST", path, json, named);
    }

    Answer upload(@Nullable String token, String path, String csv, String source) {
        String boundary = "a-boundary";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"figures\"; filename=\"past.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n" + source + "\r\n--" + boundary
                        + "--\r\n";
        return send(token, "POST", path, body, Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** Sends one file as the part {@code part} of a form. */
    Answer upload(@Nullable String token, String path, String part, String name, byte[] file, String... headers) {
        return answer(raw(token, path, part, name, file, headers));
    }

    /** What is answered to a file, or, where there is none, to a question: byte for byte. */
    HttpResponse<byte[]> raw(
            @Nullable String token, String path, String part, String name, byte @Nullable [] file, String... headers) {
        String boundary = "a-boundary-of-a-file";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (file != null) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                            + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request = file == null
                ? request(token, path).GET()
                : request(token, path)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return exchange(request);
    }

    Answer send(
            @Nullable String token, String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(token, path)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return answer(exchange(request));
    }

    private HttpRequest.Builder request(@Nullable String token, String path) {
        String port = Objects.requireNonNull(context).getEnvironment().getProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return new Answer(
                response.statusCode(),
                json
                        ? Wire.mapper().readTree(text)
                        : Wire.mapper().createObjectNode().put("text", text),
                response.headers().firstValue("ETag").orElse("none"));
    }

    static String officer(String unit) {
        return TestTokens.shared().person("canbo." + unit, unit, "ward-officer");
    }

    static String leader(String unit) {
        return TestTokens.shared().person("lanhdao." + unit, unit, "ward-leader");
    }

    static String standingBody(String unit) {
        return TestTokens.shared().person("thuongtruc." + unit, unit, "standing-body");
    }
}
