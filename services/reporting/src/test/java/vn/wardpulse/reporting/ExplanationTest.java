package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.oracle.Oracle;

@ReportingTest
class ExplanationTest {

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @BeforeEach
    void tell() {
        teller.tell();
    }

    /** Every rule over time and units, own and to date, wards and ancestors, across a ward that moves. */
    @Test
    void adds_up_to_every_total() {
        Api reader = Api.person(port, null, "administrator");
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (UnitPeriod view : Oracle.compute(teller.history.catalogue, teller.history.reports)
                .unitPeriods()
                .values()) {
            for (Cell cell : view.cells()) {
                for (String span : List.of("own", "to-date")) {
                    // Every eleventh of all totals is enough to meet every rule everywhere.
                    if (asked++ % 11 != 0) {
                        continue;
                    }
                    String path = "/api/explanations?unit=%s&indicator=%s&period=%s&span=%s"
                            .formatted(view.unit(), cell.indicator(), view.period(), span);
                    JsonNode explanation = reader.json(path);
                    JsonNode difference = explanation.get("difference");
                    boolean nothing = difference.get("amount").asString().equals("0")
                            && difference.get("over").asString().equals("0")
                            && explanation.at("/total/units").asInt()
                                    == explanation.at("/sum/units").asInt();
                    if (!nothing) {
                        wrong.add(path + " " + explanation);
                    }
                }
            }
        }
        assertThat(wrong).as("seed %d", ToldHistory.SEED).isEmpty();
        assertThat(asked).isGreaterThan(5_000);
    }

    @Test
    void names_reports_versions_people_and_times() {
        JsonNode explanation = Api.person(port, "004", "district-leadership")
                .json("/api/explanations?unit=004&indicator=MONTH-SUM-SUM-FLOW&period=2023-Q1");
        assertThat(explanation.get("lines")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.get("version").asInt()).isPositive();
            assertThat(line.get("submittedBy").asString()).isEqualTo("can.bo");
            assertThat(line.get("submittedAt").asString()).startsWith("2023-");
        });
    }

    @Test
    void says_what_a_correction_changed_and_by_what_rules() {
        JsonNode explanation = Api.person(port, "004", "district-leadership")
                .json("/api/explanations?unit=004&indicator=MONTH-SUM-SUM-FLOW&period=2023&span=to-date");
        assertThat(explanation.at("/rules/acrossTime").asString()).isEqualTo("SUM");
        assertThat(explanation.at("/rules/acrossUnits").asString()).isEqualTo("SUM");
        assertThat(explanation.at("/rules/tree").asString()).isEqualTo("2023-12-14");
        Map<String, Figure> earlier = new HashMap<>();
        for (ReportEvent event : teller.history.reports) {
            figures(event)
                    .forEach((version, figures) -> figures.stream()
                            .filter(line -> line.indicator().value().equals("MONTH-SUM-SUM-FLOW"))
                            .forEach(line -> earlier.put(event.obligation() + "/" + version, line.figure())));
        }
        int corrected = 0;
        for (JsonNode line : explanation.get("lines")) {
            int version = line.get("version").asInt();
            String before = "%s/%s/%s/%d"
                    .formatted(
                            line.get("unit").asString(),
                            line.get("form").asString(),
                            line.get("period").asString(),
                            version - 1);
            assertThat(line.has("before")).as(before).isEqualTo(earlier.containsKey(before));
            if (earlier.get(before) instanceof Figure.Amount(BigDecimal amount)) {
                assertThat(new BigDecimal(line.at("/before/value").asString())).isEqualByComparingTo(amount);
                corrected++;
            }
        }
        assertThat(corrected).isPositive();
    }

    private static Map<Integer, List<ReportedFigure>> figures(ReportEvent event) {
        return switch (event) {
            case ReportEvent.ReportSubmitted e -> Map.of(e.reportVersion(), e.figures());
            case ReportEvent.ReportCorrected e -> Map.of(e.reportVersion(), e.figures());
            default -> Map.of();
        };
    }

    @Test
    void refuses_what_it_does_not_know() {
        Api reader = Api.person(port, "004", "analyst");
        assertThat(reader.status("/api/explanations?unit=004&indicator=NONE&period=2023-Q1"))
                .isEqualTo(404);
        assertThat(reader.status("/api/explanations?unit=004&indicator=MONTH-SUM-SUM-FLOW&period=2023-Q1&span=x"))
                .isEqualTo(400);
    }
}
