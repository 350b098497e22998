package vn.wardpulse.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people type them: read where there is one reading, asked about where there are two. */
class TypedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0         | 0 | 0
                    12        | 0 | 12
                    1.234     | 0 | 1234
                    1,234     | 0 | 1234
                    1.234     | 1 | 1234
                    1.234.567 | 0 | 1234567
                    1,234,567 | 0 | 1234567
                    1.234,5   | 1 | 1234.5
                    1,234.5   | 1 | 1234.5
                    1234,5    | 1 | 1234.5
                    1234.5    | 1 | 1234.5
                    0,5       | 1 | 0.5
                    0.5       | 1 | 0.5
                    12,50     | 1 | 12.5
                    0,234     | 3 | 0.234
                    1234,567  | 3 | 1234.567
                    -12       | 0 | -12
                    −1.234,5  | 1 | -1234.5
                    1 234 567 | 0 | 1234567
                    """)
    void readsWhatHasOneReading(String text, int decimals, BigDecimal value) {
        assertThat(Typed.of(text, decimals))
                .isInstanceOfSatisfying(
                        Typed.Read.class, read -> assertThat(read.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "12.345", "-1,234"})
    void asksWhereBothReadingsFit(String text) {
        assertThat(Typed.of(text, 3)).isInstanceOf(Typed.Ambiguous.class);
        assertThat(Typed.of(text, 6)).isInstanceOf(Typed.Ambiguous.class);
    }

    /** The noughts at the end say nothing: 1,500 can be one and a half. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,500  | 1
                    1.500  | 1
                    12.340 | 2
                    1.000  | 2
                    """)
    void asksWhereOnlyNoughtsAreTooMany(String text, int decimals) {
        assertThat(Typed.of(text, decimals)).isInstanceOf(Typed.Ambiguous.class);
        assertThat(Typed.of(text.replace(',', '.'), 0)).isInstanceOf(Typed.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1,5     | 0
                    12.25   | 1
                    95,123  | 1
                    1.234,5 | 0
                    """)
    void refusesWhatIsTooFine(String text, int decimals) {
        assertThat(Typed.of(text, decimals)).isInstanceOf(Typed.TooFine.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-", "1.2.3", "1,23,456", "12 %", "1e5", "1.234,5.6", "..", "0.234.567"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(Typed.of(text, 2)).isInstanceOf(Typed.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0"})
    void leavesEmptyFieldsEmpty(String text) {
        assertThat(Typed.of(text, 0)).isInstanceOf(Typed.Empty.class);
    }
}
