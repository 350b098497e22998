package vn.wardpulse.model.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Expression;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.catalogue.ValidationRule.Edition;

/** Validation rules of each kind, under the names of their golden files. */
final class GoldenRules {

    private static final LocalDate FROM = LocalDate.parse("2022-12-15");

    static final Map<String, CatalogueEvent> EVENTS = Map.of(
            "validation-rule-defined.1",
            new CatalogueEvent.ValidationRuleDefined(CatalogueEventGoldenTest.head(17), comparison()),
            "validation-rule-defined.1.change",
            new CatalogueEvent.ValidationRuleDefined(CatalogueEventGoldenTest.head(18), change()),
            "validation-rule-defined.1.unasked",
            new CatalogueEvent.ValidationRuleDefined(CatalogueEventGoldenTest.head(19), unasked()));

    private GoldenRules() {}

    private static ValidationRule comparison() {
        return new ValidationRule(
                new RuleCode("FOO-CHECKED"),
                List.of(
                        new Edition(
                                FROM,
                                LocalDate.parse("2023-06-15"),
                                compared(ValidationRule.Operator.EQUAL, ValidationRule.Severity.WARNING)),
                        new Edition(
                                LocalDate.parse("2023-06-15"),
                                null,
                                compared(ValidationRule.Operator.AT_MOST, ValidationRule.Severity.ERROR))));
    }

    private static ValidationRule.Comparison compared(
            ValidationRule.Operator operator, ValidationRule.Severity severity) {
        return new ValidationRule.Comparison(
                Expression.parse("FOO-02/denominator"),
                operator,
                Expression.parse("FOO-01 + 0.5 * FOO-01@previous - 3"),
                severity,
                new Name("Nhiều hơn số lượt kiểm tra. Sửa lại.", "More than were inspected. Correct it."));
    }

    private static ValidationRule change() {
        return new ValidationRule(
                new RuleCode("UNUSUAL"),
                List.of(new Edition(
                        FROM,
                        null,
                        new ValidationRule.UnusualChange(
                                List.of(), new BigDecimal("2.5"), new BigDecimal("30"), BigDecimal.TEN))));
    }

    private static ValidationRule unasked() {
        return new ValidationRule(
                new RuleCode("OPTIONAL"),
                List.of(new Edition(FROM, null, new ValidationRule.Unasked(List.of(new IndicatorCode("SEC-05"))))));
    }
}
