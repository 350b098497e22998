package vn.wardpulse.reporting.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.ToldHistory;

/** The reconciler at work in the background, seen from outside. */
@ReconcilingTest
class ReconciliationTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String FLOW = "MONTH-SUM-SUM-FLOW";

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaConnectionDetails brokers;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void tell() {
        teller.tell();
    }

    private JsonNode told(String unit) {
        return Api.person(port, unit, "standing-body").json("/api/reconciliation");
    }

    private void awaitRounds(int more) {
        int from = told("01").get("round").asInt();
        await().atMost(SOON).until(() -> told("01").get("round").asInt() > from + more);
    }

    private double measured(String name) {
        return meters.get("wardpulse.reporting.reconciler." + name).gauge().value();
    }

    @Test
    void walksThroughEverythingAndFindsNothing() {
        awaitRounds(1);
        JsonNode told = told("01");
        assertThat(told.get("enabled").asBoolean()).isTrue();
        assertThat(told.get("differences").asLong()).isZero();
        assertThat(told.get("found")).isEmpty();
        assertThat(told.get("slices").asInt()).isEqualTo(8);
        assertThat(told.get("views").asLong()).isGreaterThan(150);
        assertThat(told.at("/last/outcome").asString()).isEqualTo("equal");
        assertThat(measured("differences")).isZero();
        assertThat(measured("views")).isGreaterThan(150);
        assertThat(measured("position")).isGreaterThanOrEqualTo(teller.history.reports.size() - 5.0);
        assertThat(measured("age")).isBetween(0.0, 60.0);
    }

    @Test
    void readsOnPastRecordsThatAreNone() {
        byte[] noise = {'{', 0};
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", String.join(",", brokers.getBootstrapServers())),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (String key : List.of("", "/", "không có/2023", "00 139/năm")) {
                producer.send(new ProducerRecord<>(Topics.TARGETS.name(), key.getBytes(UTF_8), noise));
            }
        }
        awaitRounds(1);
        assertThat(told("01").get("differences").asLong()).isZero();
    }

    @Test
    void namesWhatWasAlteredByHandUntilItIsMended() {
        Tampering tampering = new Tampering(jdbc);
        String before = tampering.record("009", "2023-Q3");
        tampering.raise("009", "2023-Q3", FLOW);
        await().atMost(SOON).until(() -> told("01").get("differences").asLong() == 1);

        assertThat(told("009").get("found")).singleElement().satisfies(found -> {
            assertThat(found.get("unit").asString()).isEqualTo("009");
            assertThat(found.get("period").asString()).isEqualTo("2023-Q3");
            assertThat(found.get("part").asString()).isEqualTo("cell");
            assertThat(found.get("code").asString()).isEqualTo(FLOW);
            assertThat(found.get("field").asString()).isEqualTo("own.amount");
            assertThat(found.get("served").asDecimal())
                    .isEqualByComparingTo(found.get("log").asDecimal().add(BigDecimal.ONE));
        });
        assertThat(told("004").get("found")).as("beyond its reach").isEmpty();
        assertThat(measured("differences")).isOne();

        tampering.write("009", "2023-Q3", before);
        await().atMost(SOON).until(() -> told("01").get("differences").asLong() == 0);
    }
}
