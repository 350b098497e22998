package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ReportingTest
class ComparisonsTest {

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    private Api reader() {
        return Api.person(port, "004", "analyst");
    }

    @BeforeEach
    void tell() {
        teller.tell();
    }

    @Test
    void sets_the_year_so_far_beside_the_same_of_last_year() {
        JsonNode comparison = comparison("2023", "MONTH-SUM-SUM-FLOW");
        assertThat(comparison.get("through").asString()).isEqualTo("2023-09");
        assertThat(comparison.get("kind").asString()).isEqualTo("percent");
        JsonNode september = cell("2023-09", "MONTH-SUM-SUM-FLOW").get("toDate");
        JsonNode lastYear = cell("2022-09", "MONTH-SUM-SUM-FLOW").get("toDate");
        assertThat(comparison.get("thisYear")).isEqualTo(september);
        assertThat(comparison.get("lastYear")).isEqualTo(lastYear);
        BigDecimal now = new BigDecimal(september.get("amount").asString());
        BigDecimal then = new BigDecimal(lastYear.get("amount").asString());
        BigDecimal change = new BigDecimal(comparison.get("change").asString());
        BigDecimal exact = now.subtract(then).multiply(BigDecimal.valueOf(100));
        assertThat(change.multiply(then).subtract(exact).abs())
                .isLessThanOrEqualTo(then.abs().movePointLeft(6));
    }

    @Test
    void sets_a_whole_period_beside_the_same_of_last_year() {
        JsonNode comparison = comparison("2023-Q2", "MONTH-SUM-RATIO-RATIO");
        assertThat(comparison.get("through").asString()).isEqualTo("2023-Q2");
        assertThat(comparison.get("kind").asString()).isEqualTo("points");
        assertThat(comparison.get("thisYear"))
                .isEqualTo(cell("2023-Q2", "MONTH-SUM-RATIO-RATIO").get("own"));
    }

    @Test
    void says_so_where_there_is_nothing_to_compare_with() {
        JsonNode comparison = comparison("2023-Q2", "QUARTER-SUM-SUM-FLOW");
        assertThat(comparison.get("kind").asString()).isEqualTo("none");
        assertThat(comparison.has("change")).isFalse();
    }

    private JsonNode comparison(String period, String indicator) {
        return one(reader().json("/api/comparisons?unit=004&period=" + period), indicator);
    }

    private JsonNode cell(String period, String indicator) {
        return one(reader().json("/api/cells?unit=004&period=" + period), indicator);
    }

    private static JsonNode one(JsonNode all, String indicator) {
        List<JsonNode> found = all.valueStream()
                .filter(node -> node.get("indicator").asString().equals(indicator))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
