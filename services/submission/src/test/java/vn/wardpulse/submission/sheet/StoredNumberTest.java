package vn.wardpulse.submission.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as files store them: every digit that fits its field, and of binary noise nothing. */
class StoredNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "12, 0, 12",
        "1.2345E3, 1, 1234.5",
        "1E+3, 0, 1000",
        "0.1, 1, 0.1",
        "1.1000000000000001, 1, 1.1",
        "0.30000000000000004, 1, 0.3",
        "0.79999999999999993, 2, 0.8",
        "4.9999999999999996E-2, 2, 0.05",
        "1234567.8899999999, 2, 1234567.89",
        "123456789012345678, 0, 123456789012345678",
        "123456789012.123456, 6, 123456789012.123456",
        "987654321012.1231, 6, 987654321012.1231",
        "-12, 0, -12",
        "0.5, 0, 0.5",
        "1.25, 1, 1.25"
    })
    void isReadAsItWasMeant(String stored, int decimals, String meant) {
        assertThat(StoredNumber.read(stored, decimals).map(BigDecimal::toPlainString))
                .contains(meant);
    }

    /** More than noise: what does not fit is told, not rounded away. */
    @ParameterizedTest
    @CsvSource({"123456789012.123456, 2", "0.3000000000001, 1", "98765432101234.5678, 1"})
    void isNotRoundedToFit(String stored, int decimals) {
        assertThat(StoredNumber.read(stored, decimals)).contains(new BigDecimal(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+400", "1E+999999999", "1E-999999999", "NaN", "Infinity", "", "1,5", "0x10"})
    void isNoNumberOfAnyFigure(String stored) {
        assertThat(StoredNumber.read(stored, 6)).isEmpty();
    }

    /** What a spreadsheet makes of any typed number of up to 15 digits comes back as it was typed. */
    @RepeatedTest(200)
    void whatWasTypedComesBack(RepetitionInfo repetition) {
        long seed = 20231115L + repetition.getCurrentRepetition();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int decimals = random.nextInt(7);
        BigDecimal typed = BigDecimal.valueOf(random.nextLong(0, 1_000_000_000_000_000L), decimals);
        String stored = new BigDecimal(typed.doubleValue())
                .round(new java.math.MathContext(17))
                .toString();

        assertThat(StoredNumber.read(stored, decimals).orElseThrow())
                .as("seed %d: %s, stored as %s", seed, typed, stored)
                .isEqualByComparingTo(typed);
    }
}
