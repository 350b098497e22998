package vn.wardpulse.submission;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
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
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.testing.TestBroker;
import vn.wardpulse.testing.TestDatabase;
import vn.wardpulse.testing.TestTokens;
import vn.wardpulse.topics.TopicLog;
import vn.wardpulse.topics.TopicSetup;

/** The whole room on a broker and a database of its own, with a clock to turn. It can be stopped and started again. */
final class Room extends Calls implements AutoCloseable {

    private final TestBroker broker = TestBroker.fresh();
    private final DatabaseAccess database = TestDatabase.fresh("submission");
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

    @Override
    int port() {
        return Integer.parseInt(Objects.requireNonNull(
                Objects.requireNonNull(context).getEnvironment().getProperty("local.server.port")));
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
