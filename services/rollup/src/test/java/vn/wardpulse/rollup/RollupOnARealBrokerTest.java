package vn.wardpulse.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardpulse.testing.TestBroker;
import vn.wardpulse.topics.TopicSetup;

/** Wards in all partitions under one district. */
class RollupOnARealBrokerTest {

    private static final List<String> WARDS = List.of("00115", "00118", "00121", "00124", "00127", "00130", "00139");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final String applicationId = "rollup-" + UUID.randomUUID();

    @Test
    void reportsComeOutAsViewsOnceAlsoAcrossARestartAndPoisonIsPutAside(@TempDir Path state) {
        try (TestBroker broker = TestBroker.fresh()) {
            TopicSetup.ensure(broker.bootstrapServers(), 1);
            TopicSetup.ensureViews(broker.bootstrapServers(), 1, 1);
            try (ToldLog log = new ToldLog(broker.bootstrapServers());
                    LatestViews views = new LatestViews(broker.bootstrapServers())) {
                log.begins(Map.of("004", WARDS));
                try (Room room = Room.start(broker, applicationId, state)) {
                    WARDS.forEach(ward -> log.report(ward, 1, 10));
                    await().atMost(SOON).until(() -> views.amount("004/2023-01", 70));
                    assertThat(room.health("readiness")).contains("\"UP\"");
                    assertThat(room.health("liveness")).contains("\"UP\"");

                    log.poison();
                    log.report("00115", 2, 11);
                    await().atMost(SOON).until(() -> views.amount("004/2023-01", 71));
                    await().atMost(SOON).until(() -> views.deadLetters() == 2);
                    assertThat(room.metrics()).contains("wardpulse_rollup_dead_letters_total 2.0");
                }
                log.report("00118", 2, 20);
                try (Room room = Room.start(broker, applicationId, state)) {
                    await().atMost(SOON).until(() -> views.amount("004/2023-01", 81));
                    log.report("00139", 2, 19);
                    await().atMost(SOON).until(() -> views.amount("01/2023", 90));
                    await().atMost(SOON).until(() -> views.amount("00139/2023-Q1", 19));
                }
            }
        }
    }
}
