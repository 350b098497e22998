package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.report.ReportedFigure;

/** Groups A.01 and A.02 of ward A, in a room of their own: who sees them, and what is explained by them. */
@ReportingTest
@TestPropertySource(properties = "wardpulse.test.room=below-the-ward")
class BelowTheWardTest {

    private static final String FLOW = "MONTH-SUM-SUM-FLOW";
    private static final FormCode FORM = new FormCode("TDP");
    private static final Period SEPTEMBER = Period.month(2023, 9);
    private static final String EXPLAINED = "/api/explanations?indicator=" + FLOW + "&period=2023-09&unit=";

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @BeforeEach
    void tell() {
        teller.tell();
        if (teller.history.catalogue.stream()
                .anyMatch(event -> event instanceof CatalogueEvent.FormDefined form && form.form().code().equals(FORM))) {
            return;
        }
        define(new CatalogueEvent.UnitDefined(head(), group("A.01")));
        define(new CatalogueEvent.UnitDefined(head(), group("A.02")));
        define(new CatalogueEvent.FormDefined(
                head(),
                new Form(
                        FORM,
                        new Name("Biểu tổ dân phố", "Form of groups"),
                        Frequency.MONTH,
                        UnitKind.RESIDENTIAL_GROUP,
                        new UnitId("01"),
                        new CalendarCode("ND09"),
                        2023,
                        null,
                        List.of(new IndicatorCode(FLOW)))));
        report("A.01", "3");
        report("A.02", "4.5");
    }

    private EventHead head() {
        return new EventHead(teller.history.catalogue.size() + 1, Instant.EPOCH, "quantri", new UUID(0, 0));
    }

    private static Unit group(String id) {
        return new Unit(
                new UnitId(id),
                id,
                UnitKind.RESIDENTIAL_GROUP,
                List.of(new Unit.Spell(null, null, new Name(id, id), new UnitId("A"))));
    }

    private void define(CatalogueEvent event) {
        teller.history.catalogue.add(event);
        teller.defineUnseen(event);
    }

    private void report(String group, String amount) {
        teller.happen(
                teller.history.open(group, FORM, SEPTEMBER),
                teller.history.submit(
                        group,
                        FORM,
                        SEPTEMBER,
                        1,
                        List.of(new ReportedFigure(
                                new IndicatorCode(FLOW), new Figure.Amount(new BigDecimal(amount)), null))));
    }

    @Test
    void aWardsNumberIsItsOwnAndSaysWhatItsGroupsSay() {
        Api leader = Api.person(port, "A", "ward-leader");
        JsonNode ward = leader.json(EXPLAINED + "A");

        assertThat(ward.at("/difference/amount").asString()).isEqualTo("0");
        assertThat(ward.path("lines").findValuesAsString("unit")).containsOnly("A");
        assertThat(ward.at("/below/lines").findValuesAsString("unit")).containsExactly("A.01", "A.02");
        assertThat(ward.at("/below/sum/amount").asString()).isEqualTo("7.5");
        BigDecimal own = ward.at("/total").has("amount")
                ? new BigDecimal(ward.at("/total/amount").asString())
                : BigDecimal.ZERO;
        assertThat(new BigDecimal(ward.at("/below/difference/amount").asString()))
                .isEqualByComparingTo(own.subtract(new BigDecimal("7.5")));

        JsonNode district = Api.person(port, "004", "analyst").json(EXPLAINED + "004");
        assertThat(district.at("/difference/amount").asString()).isEqualTo("0");
        assertThat(district.path("lines").findValuesAsString("unit")).doesNotContain("A.01", "A.02");
        assertThat(district.has("below")).isFalse();

        JsonNode group = Api.person(port, "A.01", "ward-officer").json(EXPLAINED + "A.01");
        assertThat(group.at("/total/amount").asString()).isEqualTo("3");
        assertThat(group.at("/difference/amount").asString()).isEqualTo("0");
    }

    @Test
    void aSeriesOfADistrictLeavesThemOut() {
        String asked = "/api/restated?indicator=" + FLOW + "&from=2023-09&to=2023-09&to-tree=2023-10-01&unit=";
        Api reader = Api.person(port, "004", "analyst");
        BigDecimal wards = amount(reader.json(asked + "A")).add(amount(reader.json(asked + "B")));
        assertThat(amount(reader.json(asked + "004"))).isEqualByComparingTo(wards);
        assertThat(amount(reader.json(asked + "A.02"))).isEqualByComparingTo("4.5");
    }

    private static BigDecimal amount(JsonNode series) {
        return new BigDecimal(series.at("/points/0/asItWas/amount").asString("0"));
    }

    @Test
    void aGroupSeesItselfItsWardAllItsGroupsAndNobodyBesideThem() {
        String year = "/api/units/%s/periods/2023-09";
        for (String[] seen : new String[][] {{"A.01", "A.01"}, {"A", "A.01"}, {"A", "A.02"}, {"004", "A.02"}}) {
            assertThat(Api.person(port, seen[0], "ward-officer").status(year.formatted(seen[1])))
                    .as("%s looks at %s", seen[0], seen[1])
                    .isEqualTo(200);
        }
        for (String[] hidden : new String[][] {
            {"A.01", "A.02"}, {"A.01", "A"}, {"A.01", "004"}, {"B", "A.01"}, {"B", "A.02"}, {"009", "A.01"}
        }) {
            Api reader = Api.person(port, hidden[0], "ward-officer");
            for (String door : List.of(
                    year.formatted(hidden[1]),
                    EXPLAINED + hidden[1],
                    "/api/cells?period=2023-09&unit=" + hidden[1],
                    "/api/pivot?period=2023-09&unit=" + hidden[1],
                    "/api/standings?period=2023-09&under=" + hidden[1],
                    "/api/activity?under=" + hidden[1],
                    "/api/comparisons?period=2023-09&unit=" + hidden[1])) {
                assertThat(reader.status(door)).as("%s at %s", hidden[0], door).isEqualTo(403);
            }
        }
        assertThat(known("A.01")).contains("A", "A.01", "B").doesNotContain("A.02");
        assertThat(known("A")).contains("A.01", "A.02");
        assertThat(known("B")).doesNotContain("A.01", "A.02");
    }

    private List<String> known(String unit) {
        return Api.person(port, unit, "ward-officer")
                .json("/api/known/units?on=2023-09-01")
                .findValuesAsString("id");
    }
}
