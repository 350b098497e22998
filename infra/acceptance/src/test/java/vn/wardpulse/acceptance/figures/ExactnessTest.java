package vn.wardpulse.acceptance.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.acceptance.running.DemoExtension;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.TopicLog;

/** No digit is lost on the way from a submission through the log and the roll-up to whoever reads: 0.1 + 0.2 is 0.3. */
@Order(8)
@ExtendWith(DemoExtension.class)
class ExactnessTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String MOST_DIGITS = "999999999999.999999";

    @Test
    void everyDigitArrives(RunningDemo demo) throws Exception {
        ExactPlan.bringIn(demo);
        submit(demo, "bode.canbo", "00139", 1, "0.1", MOST_DIGITS, "0.1", "0.3");
        submit(demo, "giathuy.canbo", "00130", 1, "0.2", MOST_DIGITS, "0.2", "0.6");
        submit(demo, "ngoclam.canbo", "00133", 1, "0", "0.000001", "0", "0");
        submit(demo, "bode.canbo", "00139", 2, "0.2", MOST_DIGITS, "0.000001", "0.000003");

        assertThat(logged(demo))
                .anySatisfy(record -> assertThat(record).contains("\"0.1\"", '"' + MOST_DIGITS + '"', "\"0.3\""));
        // Each ancestor's cells come by a way of their own, so each is waited for.
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(text(demo, "00139", "2023-02", ExactPlan.TENTHS, "/toDate/amount"))
                    .isEqualTo("0.3");
            assertThat(text(demo, "00130", "2023-01", ExactPlan.LARGE, "/own/amount"))
                    .isEqualTo(MOST_DIGITS);
            assertThat(cell(demo, "004", "2023-01", ExactPlan.LARGE)
                            .at("/own/units")
                            .asInt())
                    .isEqualTo(3);
            for (String above : List.of("004", "01")) {
                assertThat(text(demo, above, "2023-01", ExactPlan.TENTHS, "/own/amount"))
                        .isEqualTo("0.3");
                assertThat(text(demo, above, "2023-01", ExactPlan.LARGE, "/own/amount"))
                        .isEqualTo("1999999999999.999999");
                assertThat(text(demo, above, "2023", ExactPlan.LARGE, "/toDate/amount"))
                        .isEqualTo("2999999999999.999998");
                assertThat(text(demo, above, "2023-Q1", ExactPlan.RATIO, "/own/amount"))
                        .isEqualTo("0.300001");
                assertThat(text(demo, above, "2023-Q1", ExactPlan.RATIO, "/own/over"))
                        .isEqualTo("0.900003");
            }
            assertThat(exported(
                            demo,
                            "select amount::text from cell where unit = '004' and period = '2023-01'"
                                    + " and indicator = 'EXA-02'"))
                    .isEqualTo("1999999999999.999999");
            assertThat(exported(
                            demo,
                            "select sum(amount)::text from report_figure where form = 'EXACT-M'"
                                    + " and period = '2023-01' and indicator = 'EXA-01'"))
                    .isEqualTo("0.3");
        });
        JsonNode explained = demo.asks(
                "tonghop.longbien",
                demo.reporting(),
                "/api/explanations?unit=004&indicator=EXA-02&period=2023&span=to-date");
        assertThat(explained.at("/sum/amount").asString()).isEqualTo("2999999999999.999998");
        assertThat(explained.at("/difference/amount").asString("0")).isEqualTo("0");
    }

    private static String text(RunningDemo demo, String unit, String period, String indicator, String pointer) {
        return cell(demo, unit, period, indicator).at(pointer).asString();
    }

    private static void submit(
            RunningDemo demo, String officer, String ward, int month, String tenths, String large, String... parts) {
        demo.people()
                .submit(
                        officer,
                        ExactPlan.owed(ward, month),
                        List.of(
                                line(ExactPlan.TENTHS, new Figure.Amount(new BigDecimal(tenths))),
                                line(ExactPlan.LARGE, new Figure.Amount(new BigDecimal(large))),
                                line(
                                        ExactPlan.RATIO,
                                        new Figure.Pair(new BigDecimal(parts[0]), new BigDecimal(parts[1])))));
    }

    private static ReportedFigure line(String indicator, Figure figure) {
        return new ReportedFigure(new IndicatorCode(indicator), figure, null);
    }

    /** The records of the log as they stand there, byte for byte. */
    private static List<String> logged(RunningDemo demo) {
        return TopicLog.read(demo.bootstrapServers(), Topics.REPORTS.name()).stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static JsonNode cell(RunningDemo demo, String unit, String period, String indicator) {
        return demo.asks(
                        "quantri",
                        demo.reporting(),
                        "/api/cells?unit=%s&period=%s&indicator=%s".formatted(unit, period, indicator))
                .path(0);
    }

    /** What the views for people and their tools say. */
    private static String exported(RunningDemo demo, String sql) throws SQLException {
        try (Connection connection = demo.views();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
