package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;

/** A quarter of ward A goes to ward B on 1 July 2023; both go on. */
@ReportingTest
class RestatedTest {

    private static final String MONTHS = "&indicator=MONTH-SUM-SUM-FLOW&from=2023-01&to=2023-09&to-tree=2023-10-01";

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    private Api reader;

    @BeforeEach
    void tell() {
        teller.tell();
        reader = Api.person(port, "004", "analyst");
    }

    @Test
    void carries_along_what_a_unit_took_over() {
        JsonNode points = reader.json("/api/restated?unit=B" + MONTHS).path("points");

        assertThat(points).hasSize(9).allSatisfy(point -> {
            String period = point.path("period").asString();
            boolean before = period.compareTo("2023-07") < 0;
            BigDecimal share = before
                    ? reported("A", period).multiply(new BigDecimal("0.25")).setScale(6, RoundingMode.HALF_UP)
                    : BigDecimal.ZERO;
            assertThat(amount(point, "restated"))
                    .isEqualByComparingTo(reported("B", period).add(share));
            assertThat(point.path("complete").asBoolean()).isTrue();
        });
        assertThat(points.path(0).path("estimated").asBoolean()).isTrue();
        assertThat(points.path(8).path("estimated").asBoolean()).isFalse();
    }

    @Test
    void conserves_what_was_reported() {
        JsonNode points = reader.json("/api/restated?group=AB" + MONTHS).path("points");

        assertThat(points).hasSize(9).allSatisfy(point -> {
            assertThat(amount(point, "restated")).isEqualByComparingTo(amount(point, "asItWas"));
            assertThat(amount(point, "asItWas"))
                    .isEqualByComparingTo(reported("A", point.path("period").asString())
                            .add(reported("B", point.path("period").asString())));
        });
    }

    @Test
    void reads_a_district_with_all_under_it_on_that_day() {
        JsonNode year = reader.json("/api/restated?unit=004&frequency=QUARTER" + MONTHS);

        assertThat(year.path("points").findValuesAsString("period")).containsExactly("2023-Q1", "2023-Q2", "2023-Q3");
        assertThat(year.path("missing")).isEmpty();
    }

    @Test
    void names_what_the_reader_does_not_see() {
        JsonNode series = Api.person(port, "B", "ward-officer").json("/api/restated?unit=B" + MONTHS);

        assertThat(series.path("points").path(0).path("complete").asBoolean()).isFalse();
        assertThat(amount(series.path("points").path(0), "restated")).isEqualByComparingTo(reported("B", "2023-01"));
        assertThat(series.at("/missing/0/unit").asString()).isEqualTo("A");
        assertThat(series.at("/missing/0/reason").asString()).isEqualTo("out-of-reach");
    }

    @Test
    void knows_a_group_only_where_it_has_members() {
        assertThat(reader.status("/api/restated?group=XY" + MONTHS)).isEqualTo(404);
        assertThat(reader.status("/api/restated?group=AB" + MONTHS.replace("2023-10-01", "2022-10-01")))
                .isEqualTo(422);
    }

    @Test
    void says_what_is_wrong_with_the_question() {
        HttpResponse<String> answer =
                reader.get("/api/restated?unit=A&indicator=QUARTER-SUM-SUM-FLOW&from=2023-01&to=2022-01"
                        + "&frequency=MONTH&to-tree=2023-10-01");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Wire.mapper().readTree(answer.body()).path("faults").findValuesAsString("code"))
                .containsExactly("no-periods", "finer-than-reported");
        assertThat(reader.status("/api/restated?unit=A&indicator=NOTHING&from=2023-01&to=2023-02&to-tree=2023-10-01"))
                .isEqualTo(404);
    }

    /** As its own cell says, 0 where it reported nothing. */
    private BigDecimal reported(String unit, String period) {
        JsonNode cells =
                reader.json("/api/cells?unit=%s&indicator=MONTH-SUM-SUM-FLOW&period=%s".formatted(unit, period));
        return new BigDecimal(cells.at("/0/own/amount").asString("0"));
    }

    private static BigDecimal amount(JsonNode point, String of) {
        return new BigDecimal(point.path(of).path("amount").asString("0"));
    }
}
