package vn.wardpulse.oracle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.oracle.Book.atLeast;
import static vn.wardpulse.oracle.FigureText.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.catalogue.UnitTargets;

/** The last sentence of rule 6 and the third of rule 7, by examples worked out on paper. */
class EffectDatesTest {

    @Test
    void aPeriodGoesByTheRulesOfItsLastDay() {
        Book book = Book.ofTwoWards();
        book.theme("U", null, "1");
        book.indicator("L", MeasureKind.LEVEL, Frequency.MONTH, TimeRule.LAST, UnitRule.SUM);
        book.reported("A", "2023-01", "L=4");
        book.reported("A", "2023-03", "L=8");
        book.reported("A", "2023-04", "L=9");
        book.reported("B", "2023-01", "L=1");
        book.reported("B", "2023-04", "L=3");
        book.amend("L", "2023-04-01", "U", TimeRule.AVERAGE, UnitRule.MAX);

        assertThat(figure(book.cell("D", "2023-Q1", "L").own())).isEqualTo("9");
        assertThat(figure(book.cell("D", "2023-Q2", "L").own())).isEqualTo("9");
        assertThat(figure(book.cell("D", "2023-H1", "L").own())).isEqualTo("7");
        assertThat(figure(book.cell("D", "2023-03", "L").toDate())).isEqualTo("9");
        assertThat(figure(book.cell("D", "2023-04", "L").toDate())).isEqualTo("7");
        assertThat(book.score("D", "2023-Q1", "T").indicators()).isEqualTo(1);
        assertThat(book.score("D", "2023-Q2", "U").indicators()).isEqualTo(1);
    }

    @Test
    void aPeriodIsHeldAgainstTheTargetOfItsLastDay() {
        Book book = Book.ofTwoWards();
        book.indicator("L", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.target("A", 2023, change("2023-04-01", "60"), change("2023-07-15", null));
        book.target("B", 2023, "L", atLeast("12"));
        book.reported("A", "2023-03", "L=3");
        book.reported("B", "2023-03", "L=3");

        assertThat(book.cell("A", "2023-03", "L").target()).isNull();
        assertThat(low(book, "A", "2023-04")).isEqualTo("60");
        assertThat(low(book, "D", "2023-03")).isEqualTo("12");
        assertThat(low(book, "D", "2023-07")).isEqualTo("72");
        assertThat(low(book, "D", "2023-08")).isEqualTo("12");
    }

    private static String low(Book book, String unit, String period) {
        return requireNonNull(
                requireNonNull(book.cell(unit, period, "L").target()).low());
    }

    private static UnitTargets.Change change(String from, @Nullable String value) {
        return new UnitTargets.Change(
                LocalDate.parse(from),
                new IndicatorCode("L"),
                value == null ? null : new Target.AtLeast(new BigDecimal(value)));
    }
}
