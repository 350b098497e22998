package vn.wardpulse.catalogue.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.catalogue.Expression;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.model.catalogue.ValidationRule.Edition;
import vn.wardpulse.web.Fault;

class ValidationRulesTest {

    private static final String HEADER =
            "code,kind,indicators,left,operator,right,severity,factor,points,least,message_vi,message_en,valid_from,valid_to";

    private final Catalogue standing = Catalogue.empty().after(Files.shipped());

    @Test
    void aRuleIsItsLinesEachForItsTime() {
        Files files = Files.of(
                ImportFile.RULES,
                HEADER,
                "R,comparison,,FOO-02/denominator,at_most,FOO-01 + 2,error,,,,Sai,Wrong,2023-06-15,",
                "R,change,SEC-01|FOO-01,,,,,2.5,20,5,,,2022-12-15,2023-06-15",
                "S,unasked,SEC-05,,,,,,,,,,2022-12-15,");

        assertThat(standing.read(files).rules().values())
                .containsExactly(
                        new ValidationRule(
                                new RuleCode("R"),
                                List.of(
                                        new Edition(
                                                LocalDate.of(2022, 12, 15),
                                                LocalDate.of(2023, 6, 15),
                                                new ValidationRule.UnusualChange(
                                                        List.of(
                                                                new IndicatorCode("FOO-01"),
                                                                new IndicatorCode("SEC-01")),
                                                        new BigDecimal("2.5"),
                                                        BigDecimal.valueOf(20),
                                                        BigDecimal.valueOf(5))),
                                        new Edition(
                                                LocalDate.of(2023, 6, 15),
                                                null,
                                                new ValidationRule.Comparison(
                                                        Expression.parse("FOO-02/denominator"),
                                                        ValidationRule.Operator.AT_MOST,
                                                        Expression.parse("FOO-01 + 2"),
                                                        ValidationRule.Severity.ERROR,
                                                        new Name("Sai", "Wrong"))))),
                        new ValidationRule(
                                new RuleCode("S"),
                                List.of(new Edition(
                                        LocalDate.of(2022, 12, 15),
                                        null,
                                        new ValidationRule.Unasked(List.of(new IndicatorCode("SEC-05")))))));
        assertThat(Counts.of(standing.after(files).read(files).changes()).nothing())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "R,guess,,,,,,,,,,,2023-01-01,; unknown-word; 2:kind",
                "R,unasked,,,,,,,,,,,2023-01-01,; empty; 2:indicators",
                "R,unasked,XYZ,,,,,,,,,,2023-01-01,; unknown-indicator; 2:indicators",
                "R,unasked,SEC-05,,,,,,,,,,,; empty; 2:valid_from",
                "R,unasked,SEC-05,,,,,,,,,,2023-01-01,2023-01-01; contradiction; 2",
                "R,change,,,,,,1,30,10,,,2023-01-01,; contradiction; 2",
                "R,change,,,,,,x,30,10,,,2023-01-01,; not-a-number; 2:factor",
                "R,comparison,,FOO-01 +,at_most,5,error,,,,S,W,2023-01-01,; not-an-expression; 2:left",
                "R,comparison,,FOO-01,at_most,5 FOO-01,error,,,,S,W,2023-01-01,; not-an-expression; 2:right",
                "R,comparison,,FOO-01@tomorrow,at_most,5,error,,,,S,W,2023-01-01,; not-an-expression; 2:left",
                "R,comparison,,FOO-01,about,5,error,,,,S,W,2023-01-01,; unknown-word; 2:operator",
                "R,comparison,,FOO-01,at_most,5,fatal,,,,S,W,2023-01-01,; unknown-word; 2:severity",
                "R,comparison,,FOO-01,at_most,5,error,,,,,,2023-01-01,; empty; 2:message_vi",
                "R,comparison,,XYZ,at_most,5,error,,,,S,W,2023-01-01,; unknown-indicator; 2:left",
                "R,comparison,,FOO-02,at_most,5,error,,,,S,W,2023-01-01,; wrong-part; 2:left",
                "R,comparison,,FOO-01/numerator,at_most,5,error,,,,S,W,2023-01-01,; wrong-part; 2:left",
                "R,comparison,,FOO-01,at_most,SOC-01,error,,,,S,W,2023-01-01,; frequencies-differ; 2:right",
                "R,comparison,,5,at_most,FOO-01,error,,,,S,W,2023-01-01,; contradiction; 2",
                "R,unasked,SEC-05,,,,,,,,,,2023-01-01,#R,unasked,SEC-01,,,,,,,,,,2023-05-01,; contradiction; 3"
            })
    void everyFaultIsToldWhereItStands(String rows, String code, String where) {
        Files files = Files.of(ImportFile.RULES, (HEADER + "#" + rows).split("#"));

        assertThat(standing.faults(files))
                .extracting(Fault::code, Fault::where)
                .contains(tuple(code, "rules.csv:" + where));
    }
}
