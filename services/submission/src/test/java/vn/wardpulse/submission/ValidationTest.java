package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Expression;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.catalogue.ValidationRule.Check;
import vn.wardpulse.model.catalogue.ValidationRule.Comparison;
import vn.wardpulse.model.catalogue.ValidationRule.Operator;
import vn.wardpulse.model.catalogue.ValidationRule.Severity;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;

/** Rules that the catalogue states: each period by those of its time, on every way that figures come in. */
@TestMethodOrder(OrderAnnotation.class)
class ValidationTest {

    private static final String OFFICER = Room.officer("00139");
    private static final String APRIL = "/api/reports/00139/LB2023-M/2023-04";
    private static final String MAY = "/api/reports/00139/LB2023-M/2023-05";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 12, 15);
    private static final LocalDate FROM_MAY_ON = LocalDate.of(2023, 4, 15);

    private static Room room;

    @BeforeAll
    static void start() {
        room = Room.started(LocalDate.of(2023, 4, 14));
        room.hear(
                rule("ORDER", FROM_MAY_ON, null, compared("URB-02", Operator.AT_MOST, "SEC-01 + 2", Severity.ERROR)),
                rule(
                        "FALLING",
                        FROM_MAY_ON,
                        null,
                        compared("SEC-01", Operator.AT_LEAST, "SEC-01@earlier", Severity.WARNING)),
                rule("RANGE", LONG_AGO, null, compared("ADM-01/denominator", Operator.AT_MOST, "5000", Severity.ERROR)),
                rule("OPTIONAL", FROM_MAY_ON, null, new ValidationRule.Unasked(List.of(new IndicatorCode("SEC-04")))),
                rule(
                        "CHANGE",
                        LONG_AGO,
                        null,
                        new ValidationRule.UnusualChange(
                                List.of(), BigDecimal.valueOf(2), BigDecimal.valueOf(30), BigDecimal.valueOf(4))));
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    @Test
    @Order(1)
    void aPeriodGoesByTheRulesOfItsOwnTime() {
        assertThat(submit(APRIL, figures(9, 3, 900, null)).codes())
                .as("April still asks for every indicator")
                .containsExactly("required");
        assertThat(submit(APRIL, figures(9, 3, 900, 100)).status()).isEqualTo(200);
        assertThat(room.get(OFFICER, APRIL).at("/obligation/state")).isEqualTo("submitted");
    }

    @Test
    @Order(2)
    void errorsStandInTheWayAndWarningsWantAnExplanation() {
        room.clock.turnTo(LocalDate.of(2023, 5, 14));
        Answer refused = submit(MAY, figures(9, 2, 6000, null));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.codes()).containsExactly("rule:ORDER", "rule:FALLING", "rule:RANGE");
        assertThat(refused.body().findValuesAsString("where"))
                .containsExactly("figures/URB-02", "figures/SEC-01", "figures/ADM-01/denominator");
        assertThat(refused.body().findValuesAsString("severity")).containsExactly("ERROR", "WARNING", "ERROR");
        assertThat(refused.at("/faults/0/vi"))
                .isEqualTo("Không hợp lý. Kiểm tra lại. (Đang là 9, cần không lớn hơn 4.)");
        assertThat(refused.at("/faults/2/en"))
                .isEqualTo("This cannot be. Check it. (It is 6000 and should be at most 5000.)");
        assertThat(submit(MAY, figures(4, 2, 900, null)).codes()).containsExactly("unusual-change", "rule:FALLING");
    }

    @Test
    @Order(3)
    void theExplanationGoesWithTheReportAndTheWarningStaysInSight() {
        String explained = figures(4, 2, 900, null)
                .replace("\"value\":\"2\"}", "\"value\":\"2\"},\"remark\":\"Đã rà soát\"")
                .replace("\"value\":\"4\"}", "\"value\":\"4\"},\"remark\":\"Đã nghiệm thu ở tháng 4\"");
        assertThat(submit(MAY, explained).status()).isEqualTo(200);

        Answer before = room.get(Room.leader("00139"), MAY);
        assertThat(before.body().path("warnings").findValuesAsString("code"))
                .containsExactly("unusual-change", "rule:FALLING");
        assertThat(room.get(Room.leader("00139"), "/api/approvals")
                        .body()
                        .valueStream()
                        .filter(waiting -> waiting.path("period").asString().equals("2023-05"))
                        .flatMap(waiting -> waiting.path("warnings").findValuesAsString("code").stream()))
                .as("among all that waits")
                .containsExactly("unusual-change", "rule:FALLING");
        assertThat(before.body().path("figures").findValuesAsString("remark"))
                .containsExactly("Đã nghiệm thu ở tháng 4", "Đã rà soát");
    }

    @Test
    @Order(4)
    void thePastIsHeldToTheRulesOfThePast() {
        String header = "unit,indicator,period,value,numerator,denominator\n";
        Answer refused = history(
                header + "00139,URB-02,2022-03,9,,\n00139,SEC-01,2022-03,3,,\n" + "00139,ADM-01,2022-03,,10,5001\n");
        assertThat(refused.codes()).containsExactly("rule:RANGE");
        assertThat(refused.at("/faults/0/where")).isEqualTo("figures.csv:4:denominator");
        assertThat(history(header + "00139,URB-02,2022-03,9,,\n00139,SEC-01,2022-03,3,,\n")
                        .status())
                .as("that order was not asked for then")
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    void aRuleThatEndedIsNoLongerAsked() {
        room.hear(rule(
                "RANGE",
                LONG_AGO,
                LocalDate.of(2023, 5, 15),
                compared("ADM-01/denominator", Operator.AT_MOST, "5000", Severity.ERROR)));
        room.clock.turnTo(LocalDate.of(2023, 6, 14));

        assertThat(submit("/api/reports/00139/LB2023-M/2023-06", figures(4, 3, 6000, null))
                        .status())
                .isEqualTo(200);
    }

    private static Answer submit(String report, String figures) {
        return room.post(OFFICER, report + "/submission", figures);
    }

    private static Answer history(String csv) {
        String analyst = TestTokens.shared().person("tonghop.004", "004", "analyst");
        return room.upload(analyst, "/api/history?dryRun=true", csv, "Niên giám");
    }

    private static String figures(int works, int offences, int files, @Nullable Integer waste) {
        String share =
                "{\"indicator\":\"%s\",\"figure\":{\"kind\":\"pair\",\"numerator\":\"%d\",\"denominator\":\"%d\"}}";
        String amount = "{\"indicator\":\"%s\",\"figure\":{\"kind\":\"amount\",\"value\":\"%d\"}}";
        return "{\"figures\":["
                + String.join(
                        ",",
                        amount.formatted("URB-02", works),
                        amount.formatted("SEC-01", offences),
                        share.formatted("ADM-01", files, files))
                + (waste == null ? "" : "," + share.formatted("SEC-04", waste, waste))
                + "]}";
    }

    private static Comparison compared(String left, Operator operator, String right, Severity severity) {
        return new Comparison(
                Expression.parse(left),
                operator,
                Expression.parse(right),
                severity,
                new Name("Không hợp lý. Kiểm tra lại.", "This cannot be. Check it."));
    }

    private static Function<EventHead, CatalogueEvent> rule(
            String code, LocalDate from, @Nullable LocalDate to, Check check) {
        return head -> new CatalogueEvent.ValidationRuleDefined(
                head, new ValidationRule(new RuleCode(code), List.of(new ValidationRule.Edition(from, to, check))));
    }
}
