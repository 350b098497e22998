package vn.wardpulse.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.RecordedLog;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectionTest {

    private static final long SEED = 20231012;

    private List<ConsumerRecord<byte[], byte[]>> log = List.of();
    private Map<String, List<String>> expected = Map.of();

    /** Ways in which a log may reach the tables. */
    enum Way {
        IN_ORDER,
        DUPLICATED,
        OUT_OF_ORDER,
        REPLAYED;

        List<ConsumerRecord<byte[], byte[]>> of(List<ConsumerRecord<byte[], byte[]>> log, Random chance) {
            List<ConsumerRecord<byte[], byte[]>> way = new ArrayList<>(log);
            switch (this) {
                case IN_ORDER -> {}
                case DUPLICATED -> {
                    way.clear();
                    log.forEach(record -> Collections.addAll(way, record, record));
                }
                case OUT_OF_ORDER -> Collections.shuffle(way, chance);
                case REPLAYED -> way.addAll(log);
            }
            return way;
        }
    }

    @BeforeAll
    void record() {
        RecordedLog recorded = RecordedLog.of(History.drawn(SEED), 40);
        recorded.raw(Topics.REPORTS, "A", "A", "{\"type\":\"of-tomorrow\"}".getBytes(StandardCharsets.UTF_8));
        recorded.raw(Topics.UNIT_PERIODS, "A/2023-01", "A", new byte[] {1, 2, 3});
        log = recorded.records();
        expected = write(log, 200, new Random(SEED));
    }

    @ParameterizedTest
    @EnumSource
    void leaves_the_same_tables(Way way) {
        Random chance = new Random(SEED + way.ordinal());
        assertThat(write(way.of(log, chance), 1 + chance.nextInt(400), chance)).isEqualTo(expected);
    }

    @Test
    void shows_every_figure_of_the_last_views() {
        assertThat(expected.get("unit_period")).hasSizeGreaterThan(100);
        assertThat(expected.get("standing")).hasSizeGreaterThan(60);
        assertThat(expected.get("dead_letter")).hasSize(2);
    }

    @Test
    void puts_aside_what_the_database_never_takes_and_goes_on() {
        ProjectionKit kit = new ProjectionKit();
        History history = History.defined();
        RecordedLog recorded = RecordedLog.of(history, 1);
        String nul = """
                {"type":"indicator-defined","version":1,"head":{"position":900,"at":"2023-01-01T00:00:00Z","by":"x",
                "correlation":"00000000-0000-0000-0000-000000000000"},"indicator":%s}""".formatted(new String(
                        Topics.INDICATORS
                                .codec()
                                .write(new vn.wardpulse.model.catalogue.CatalogueEvent.IndicatorDefined(
                                        history.catalogue.getFirst().head(),
                                        history.all().getFirst())),
                        StandardCharsets.UTF_8)
                .replaceFirst(".*\"indicator\":", "")
                .replaceFirst("}$", "")
                .replaceFirst("\"hộ\"", "\"\\\\u0000\""));
        recorded.raw(Topics.INDICATORS, "broken", "broken", nul.getBytes(StandardCharsets.UTF_8));
        kit.write(recorded.records());
        assertThat(kit.tables().get("dead_letter")).singleElement().asString().contains("\"record_offset\"");
        assertThat(kit.tables().get("definition_event"))
                .hasSize(6 + 1 + 2 + 2 + 2 + history.all().size());
        assertThat(kit.registry.counter("wardpulse.reporting.deadletters").count())
                .isEqualTo(1);
    }

    private static Map<String, List<String>> write(
            List<ConsumerRecord<byte[], byte[]>> records, int most, Random chance) {
        ProjectionKit kit = new ProjectionKit();
        int from = 0;
        while (from < records.size()) {
            int to = Math.min(records.size(), from + 1 + chance.nextInt(most));
            kit.write(records.subList(from, to));
            from = to;
        }
        return kit.tables();
    }
}
