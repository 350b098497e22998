package vn.wardpulse.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.wire.Partitions;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.testing.TestBroker;
import vn.wardpulse.topics.TopicSetup;

/** The room as it runs: real broker, exactly once, state on disk; wards in all partitions under one district. */
class RollupOnARealBrokerTest {

    private static final List<String> WARDS = List.of("00115", "00118", "00121", "00124", "00127", "00130", "00139");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final String applicationId = "rollup-" + UUID.randomUUID();
    private long position;

    @Test
    void reportsComeOutAsViewsOnceAlsoAcrossARestartAndPoisonIsPutAside(@TempDir Path state) {
        try (TestBroker broker = TestBroker.fresh()) {
            TopicSetup.ensure(broker.bootstrapServers(), 1);
            try (var producer = producer(broker);
                    LatestViews views = new LatestViews(broker.bootstrapServers())) {
                catalogue(producer);
                try (ConfigurableApplicationContext room = room(broker, state)) {
                    WARDS.forEach(ward -> report(producer, ward, 1, 10));
                    await().atMost(SOON).until(() -> views.amount("004/2023-01", 70));
                    assertThat(health(room, "readiness")).contains("\"UP\"");
                    assertThat(health(room, "liveness")).contains("\"UP\"");

                    poison(producer);
                    report(producer, "00115", 2, 11);
                    await().atMost(SOON).until(() -> views.amount("004/2023-01", 71));
                    await().atMost(SOON).until(() -> views.deadLetters() == 2);
                    assertThat(metrics(room)).contains("wardpulse_rollup_dead_letters_total 2.0");
                }
                report(producer, "00118", 2, 20);
                try (ConfigurableApplicationContext room = room(broker, state)) {
                    await().atMost(SOON).until(() -> views.amount("004/2023-01", 81));
                    report(producer, "00139", 2, 19);
                    await().atMost(SOON).until(() -> views.amount("01/2023", 90));
                    assertThat(views.amount("00139/2023-Q1", 19)).isTrue();
                }
            }
        }
    }

    private ConfigurableApplicationContext room(TestBroker broker, Path state) {
        return new SpringApplicationBuilder(RollupApplication.class)
                .properties("spring.config.name=rollup")
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--wardpulse.rollup.application-id=" + applicationId,
                        "--wardpulse.rollup.state-dir=" + state);
    }

    private static String health(ConfigurableApplicationContext room, String group) {
        return get(room, "/actuator/health/" + group);
    }

    private static String metrics(ConfigurableApplicationContext room) {
        return get(room, "/actuator/prometheus");
    }

    private static String get(ConfigurableApplicationContext room, String path) {
        Environment environment = room.getEnvironment();
        String body = RestClient.create("http://localhost:" + environment.getProperty("local.server.port"))
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
        return body == null ? "" : body;
    }

    private void catalogue(KafkaProducer<String, byte[]> producer) {
        Name name = new Name("x", "x");
        unit(producer, "01", null);
        unit(producer, "004", "01");
        WARDS.forEach(ward -> unit(producer, ward, "004"));
        IndicatorCode code = new IndicatorCode("SOC-02");
        send(
                producer,
                Topics.INDICATORS,
                new CatalogueEvent.IndicatorDefined(
                        head(),
                        new Indicator(
                                code,
                                new ThemeCode("SOC"),
                                name,
                                MeasureKind.FLOW,
                                name,
                                0,
                                0,
                                Frequency.MONTH,
                                TimeRule.SUM,
                                UnitRule.SUM,
                                Direction.HIGHER,
                                null,
                                null,
                                1)));
        send(
                producer,
                Topics.FORMS,
                new CatalogueEvent.FormDefined(
                        head(),
                        new Form(
                                new FormCode("M"),
                                name,
                                Frequency.MONTH,
                                UnitKind.WARD,
                                new UnitId("01"),
                                new CalendarCode("ND09"),
                                2023,
                                null,
                                List.of(code))));
    }

    private void unit(KafkaProducer<String, byte[]> producer, String id, @Nullable String parent) {
        send(
                producer,
                Topics.UNITS,
                new CatalogueEvent.UnitDefined(
                        head(),
                        new Unit(
                                new UnitId(id),
                                id,
                                UnitKind.WARD,
                                List.of(new Unit.Spell(
                                        null, null, new Name("x", "x"), parent == null ? null : new UnitId(parent))))));
    }

    private void report(KafkaProducer<String, byte[]> producer, String ward, int version, int amount) {
        Obligation obligation = new Obligation(new UnitId(ward), new FormCode("M"), Period.month(2023, 1));
        send(producer, Topics.REPORTS, new ReportEvent.ObligationOpened(head(), obligation, LocalDate.of(2023, 1, 16)));
        send(
                producer,
                Topics.REPORTS,
                new ReportEvent.ReportSubmitted(
                        head(),
                        obligation,
                        version,
                        List.of(new ReportedFigure(
                                new IndicatorCode("SOC-02"), new Figure.Amount(BigDecimal.valueOf(amount)), null)),
                        Instant.EPOCH,
                        Timeliness.ON_TIME));
    }

    private static void poison(KafkaProducer<String, byte[]> producer) {
        byte[] noEvent = "{\"type\":\"nonsense\"}".getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topics.REPORTS.name(), "00115", noEvent));
        producer.send(new ProducerRecord<>(Topics.UNITS.name(), "00115", noEvent));
        producer.flush();
    }

    private EventHead head() {
        position++;
        return new EventHead(position, Instant.EPOCH.plusSeconds(position), "officer", new UUID(0, position));
    }

    private static <V> void send(KafkaProducer<String, byte[]> producer, Topic<V> topic, V event) {
        producer.send(new ProducerRecord<>(
                topic.name(),
                Partitions.of(topic.partitionKey().apply(event), Topics.PARTITIONS),
                topic.key().apply(event),
                topic.codec().write(event)));
        producer.flush();
    }

    private static KafkaProducer<String, byte[]> producer(TestBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
