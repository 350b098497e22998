package vn.wardpulse.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardpulse.model.IndicatorCode;

class ExpressionTest {

    @Test
    void addsUpWhatIsKnownAndIsNothingWhereAValueIsMissing() {
        Expression expression = Expression.parse("A-1/numerator  - 0.5 * B@previous + 2");
        Map<String, BigDecimal> known =
                Map.of("A-1/numerator", new BigDecimal("10"), "B@previous", new BigDecimal("0.3"));

        assertThat(expression.of(value -> Optional.ofNullable(known.get(value.toString()))))
                .contains(new BigDecimal("11.85"));
        assertThat(expression.of(value -> Optional.empty())).isEmpty();
        assertThat(expression.indicators()).containsExactly(new IndicatorCode("A-1"), new IndicatorCode("B"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "3",
                "A + B",
                "2 * A/denominator - 1.5",
                "A@last-year - B@earlier + 0.25 * C/numerator@previous"
            })
    void readsWhatItWrites(String text) {
        assertThat(Expression.parse(text)).hasToString(text);
        assertThat(Expression.parse(Expression.parse(text).toString())).isEqualTo(Expression.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+ A",
                "- A",
                "A B",
                "A +",
                "A + + B",
                "A/",
                "A/half",
                "A@",
                "A@tomorrow",
                "A * 2",
                "A * B",
                "2 *",
                "1e9 * A",
                "-2 * A",
                "A/numerator/denominator",
                "A@previous@previous",
                "(A)"
            })
    void refusesWhatItCannotRead(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Expression.parse(text));
    }
}
