package vn.wardpulse.acceptance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.acceptance.running.DemoExtension;
import vn.wardpulse.acceptance.running.RunningDemo;

/** The product watches itself: nothing differs in the year as told, and what a hand alters is named. */
@Order(2)
@ExtendWith(DemoExtension.class)
class ReconciliationTest {

    private static final Duration A_ROUND = Duration.ofMinutes(5);
    private static final String STANDING = "unit = '00139' and form = 'LB2023-M' and period = '2023-05'";

    @Test
    void findsWhatAHandHasAlteredAndNothingElse(RunningDemo demo) throws SQLException {
        awaitDifferences(demo, 0);
        assertThat(told(demo).get("cells").asLong()).isGreaterThan(10_000);

        alter(demo, "update standing set latest = latest + 1 where " + STANDING);
        awaitDifferences(demo, 1);
        assertThat(told(demo).get("found")).singleElement().satisfies(found -> {
            assertThat(found.get("unit").asString()).isEqualTo("00139");
            assertThat(found.get("period").asString()).isEqualTo("2023-05");
            assertThat(found.get("code").asString()).isEqualTo("LB2023-M");
            assertThat(found.get("field").asString()).isEqualTo("latest");
            assertThat(found.get("served").asInt()).isEqualTo(found.get("log").asInt() + 1);
        });

        alter(demo, "update standing set latest = latest - 1 where " + STANDING);
        awaitDifferences(demo, 0);
    }

    /** After a whole round that has begun later than the call. */
    private static void awaitDifferences(RunningDemo demo, long differences) {
        int round = told(demo).get("round").asInt();
        await().atMost(A_ROUND).pollInterval(Duration.ofMillis(500)).until(() -> {
            JsonNode told = told(demo);
            return told.get("round").asInt() > round + 1
                    && told.get("differences").asLong() == differences;
        });
    }

    private static JsonNode told(RunningDemo demo) {
        return demo.asks("tonghop.longbien", demo.reporting(), "/api/reconciliation");
    }

    private static void alter(RunningDemo demo, String sql) throws SQLException {
        try (Connection connection = demo.views();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
