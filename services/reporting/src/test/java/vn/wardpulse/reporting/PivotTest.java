package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.catalogue.Indicator;

/** Figures in rows and columns, held against the cells that they are made of. */
@ReportingTest
class PivotTest {

    private static final String WARDS_BY_MONTH =
            "rows=unit&columns=period&under=004&from=2023-01&to=2023-12" + "&frequency=MONTH&frequency=YEAR&indicator=";

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
    void every_place_holds_the_cell_of_its_unit_indicator_and_period() {
        teller.history.all().forEach(indicator -> check(indicator, ""));
    }

    @Test
    void of_the_past_as_of_now() {
        check(teller.history.all().getFirst(), "&knownAt=2023-04-20T00:00:00Z");
    }

    private void check(Indicator indicator, String knownAt) {
        JsonNode pivot = reader.json(
                "/api/pivot?" + WARDS_BY_MONTH + indicator.code() + "&measure=own&measure=to-date" + knownAt);
        assertThat(pivot.path("rows")).isNotEmpty();
        for (JsonNode row : pivot.path("rows")) {
            String unit = row.at("/members/0/key").asString();
            for (int at = 0; at < pivot.path("columns").size(); at++) {
                String period =
                        pivot.at("/columns/%d/members/0/key".formatted(at)).asString();
                String total =
                        pivot.at("/columns/%d/measure".formatted(at)).asString().equals("own") ? "own" : "toDate";
                JsonNode cells = reader.json(
                        "/api/cells?unit=%s&indicator=%s&period=%s".formatted(unit, indicator.code(), period)
                                + knownAt);
                assertThat(row.at("/values/%d/number".formatted(at)).asString(""))
                        .as("%s of %s in %s, %s", indicator.code(), unit, period, total)
                        .isEqualTo(
                                cells.isEmpty()
                                        ? ""
                                        : value(indicator, cells.get(0).path(total)));
            }
        }
    }

    /** As the shared rules say it: rounded half up, a rate from its exact parts. */
    private static String value(Indicator indicator, JsonNode total) {
        String amount = total.path("amount").asString("");
        String over = total.path("over").asString("");
        if (amount.isEmpty() || !over.isEmpty() && new BigDecimal(over).signum() == 0) {
            return "";
        }
        BigDecimal part = new BigDecimal(amount);
        if (over.isEmpty()) {
            return part.setScale(indicator.decimals(), RoundingMode.HALF_UP).toPlainString();
        }
        BigDecimal whole = indicator.percentage() ? part.movePointRight(2) : part;
        return whole.divide(new BigDecimal(over), indicator.decimals(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void totals_are_the_unit_and_the_year_that_hold_the_others() {
        JsonNode pivot = reader.json("/api/pivot?" + WARDS_BY_MONTH + "MONTH-SUM-SUM-FLOW");
        assertThat(pivot.path("rows"))
                .extracting(row -> row.at("/members/0/key").asString() + row.at("/members/0/total"))
                // C went to another district in July.
                .containsExactly("004true", "Afalse", "Bfalse");
        assertThat(pivot.path("columns").size()).isEqualTo(13);
        assertThat(pivot.at("/columns/12/members/0/key").asString()).isEqualTo("2023");
        assertThat(pivot.at("/columns/12/members/0/total").asBoolean()).isTrue();
        assertThat(pivot.at("/columns/11/members/0/total").asBoolean()).isFalse();
        JsonNode wards = reader.json("/api/pivot?" + WARDS_BY_MONTH + "MONTH-SUM-SUM-FLOW&level=WARD");
        assertThat(wards.path("rows")).as("the total stays").hasSize(3);
    }

    @Test
    void rows_are_sorted_by_a_column_below_the_totals() {
        for (String order : List.of("13", "-13")) {
            JsonNode rows = reader.json("/api/pivot?" + WARDS_BY_MONTH + "MONTH-SUM-SUM-FLOW&sort=" + order)
                    .path("rows");
            List<BigDecimal> sorted = new ArrayList<>();
            rows.forEach(
                    row -> sorted.add(new BigDecimal(row.at("/values/12/number").asString())));
            assertThat(rows.get(0).at("/members/0/key").asString()).isEqualTo("004");
            assertThat(sorted.subList(1, sorted.size()))
                    .isSortedAccordingTo(order.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder());
        }
    }

    @Test
    void says_all_that_is_wrong_at_once() {
        HttpResponse<String> answer =
                reader.get("/api/pivot?rows=unit&rows=colour&columns=unit&measure=weight&theme=NONE&from=2023-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("“colour”", "“weight”", "laid-out-twice", "unknown-theme", "half-a-span", "unknown-word");
        assertThat(reader.get("/api/pivot?rows=unit&under=004&period=2023-03&period=2023-04")
                        .body())
                .as("several indicators and periods, and nowhere to put them")
                .contains("choose-one", "\"indicator\"", "\"period\"");
        assertThat(reader.status("/api/pivot?unit=009&period=2023-08")).isEqualTo(403);
        assertThat(reader.get("/api/pivot?unit=004").body()).contains("nothing-there");
    }

    @Test
    void files_hold_the_same_to_the_last_digit() {
        String asked = WARDS_BY_MONTH + "MONTH-SUM-RATIO-RATIO";
        JsonNode pivot = reader.json("/api/pivot?" + asked);
        HttpResponse<String> csv = reader.get("/api/pivot/export?format=csv&" + asked);
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"so-lieu.csv\"");
        List<CsvRecord> records =
                CsvReader.builder().ofCsvRecord(csv.body()).stream().toList();
        assertThat(records.getFirst().getFields().subList(0, 3)).containsExactly("unit", "unit_name", "2023-01");
        for (int at = 0; at < pivot.path("rows").size(); at++) {
            List<String> wanted = new ArrayList<>();
            pivot.path("rows")
                    .get(at)
                    .path("values")
                    .forEach(value -> wanted.add(value.path("number").asString("")));
            List<String> fields = records.get(at + 1).getFields();
            assertThat(fields.subList(2, fields.size())).isEqualTo(wanted);
        }
        String excel = reader.get("/api/pivot/export?format=csv-excel&" + asked).body();
        assertThat(excel).startsWith("\uFEFFĐơn vị;Tháng 1/2023;");
        assertThat(reader.get("/api/pivot/export?format=xlsx&" + asked).body()).startsWith("PK");
        assertThat(reader.status("/api/pivot/export?format=doc&" + asked)).isEqualTo(422);
    }
}
