package vn.wardpulse.acceptance.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.acceptance.running.DemoExtension;
import vn.wardpulse.acceptance.running.RunningDemo;

/** The four wards that Long Biên became in July 2025, read on from what its fourteen reported in 2023. */
@Order(10)
@ExtendWith(DemoExtension.class)
@EnabledIfEnvironmentVariable(
        named = "WARDPULSE_REFERENCE_DATA",
        matches = ".+",
        disabledReason = "WARDPULSE_REFERENCE_DATA does not say where the trees of 2024 and 2025 are")
class LongBienTest {

    private static final Duration SOON = Duration.ofMinutes(5);
    private static final String FLOW = "SOC-02";

    /** All of their successors are among the four, so that their figures go over whole, whatever the shares. */
    private static final Set<String> WHOLE =
            Set.of("00115", "00121", "00124", "00127", "00130", "00133", "00136", "00145", "00151");

    /** Parts of these went to wards beyond, and nobody says how much. */
    private static final Set<String> SPLIT = Set.of("00118", "00139", "00148", "00154");

    private static final String GROUPS = """
            code,name_vi,name_en,unit,valid_from,valid_to
            LONG-BIEN,Địa bàn quận Long Biên cũ,Former Long Bien district,00118,2025-07-01,
            LONG-BIEN,Địa bàn quận Long Biên cũ,Former Long Bien district,00127,2025-07-01,
            LONG-BIEN,Địa bàn quận Long Biên cũ,Former Long Bien district,00136,2025-07-01,
            LONG-BIEN,Địa bàn quận Long Biên cũ,Former Long Bien district,00145,2025-07-01,
            """;

    @Test
    void theFourWardsAreReadOnFromWhatTheFourteenReported(RunningDemo demo) throws Exception {
        Path reference = Path.of(System.getenv("WARDPULSE_REFERENCE_DATA"));
        Imported.into(
                demo,
                Map.of(
                        "tree-2024-11-01", Files.readString(reference.resolve("org-units-2024.csv")),
                        "tree-2025-03-01", Files.readString(reference.resolve("org-units-2025h1.csv")),
                        "tree-2025-07-01", Files.readString(reference.resolve("org-units-2025.csv")),
                        "successions", Files.readString(reference.resolve("reorg-2025-mit.csv")),
                        "groups", GROUPS));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(restated(demo).path("units").size()).isEqualTo(4));

        JsonNode series = restated(demo);

        Map<String, BigDecimal> whole = reported(demo, WHOLE);
        Map<String, BigDecimal> split = reported(demo, SPLIT);
        assertThat(series.path("points").size()).isEqualTo(9);
        for (JsonNode point : series.path("points")) {
            String period = point.path("period").asString();
            BigDecimal carried = requireNonNull(whole.get(period), period);
            assertThat(amount(point, "restated")).as(period).isEqualByComparingTo(carried);
            assertThat(amount(point, "asItWas"))
                    .as(period)
                    .isEqualByComparingTo(carried.add(requireNonNull(split.get(period), period)));
            assertThat(point.path("estimated").asBoolean()).isTrue();
            assertThat(point.path("complete").asBoolean()).isFalse();
        }
        Set<String> missing = new TreeSet<>();
        series.path("missing")
                .forEach(unit -> missing.add(
                        unit.path("unit").asString() + " " + unit.path("reason").asString()));
        assertThat(missing)
                .containsExactly(
                        "00118 no-weights",
                        "00139 no-weights",
                        "00142 no-successor",
                        "00148 no-weights",
                        "00154 no-weights");
    }

    private static JsonNode restated(RunningDemo demo) {
        return demo.asks(
                "quantri",
                demo.reporting(),
                "/api/restated?group=LONG-BIEN&indicator=%s&from=2023-01&to=2023-09&to-tree=2025-07-01"
                        .formatted(FLOW));
    }

    /** What wards reported themselves, added up by month. */
    private static Map<String, BigDecimal> reported(RunningDemo demo, Collection<String> wards) {
        Map<String, BigDecimal> byMonth = new TreeMap<>();
        for (int month = 1; month <= 9; month++) {
            String period = "2023-%02d".formatted(month);
            BigDecimal sum = BigDecimal.ZERO;
            for (String ward : wards) {
                sum = sum.add(amount(
                        demo.asks(
                                        "quantri",
                                        demo.reporting(),
                                        "/api/cells?unit=%s&period=%s&indicator=%s".formatted(ward, period, FLOW))
                                .path(0),
                        "own"));
            }
            byMonth.put(period, sum);
        }
        return byMonth;
    }

    private static BigDecimal amount(JsonNode of, String total) {
        return new BigDecimal(of.path(total).path("amount").asString("0"));
    }
}
