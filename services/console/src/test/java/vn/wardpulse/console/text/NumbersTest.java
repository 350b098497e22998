package vn.wardpulse.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.wardpulse.typed.Typed;

class NumbersTest {

    @Test
    void writesTheVietnameseWay() {
        assertThat(Numbers.rounded(new BigDecimal("1234.45"), 1)).isEqualTo("1.234,5");
        assertThat(Numbers.rounded(new BigDecimal("99.5"), 2)).isEqualTo("99,50");
        assertThat(Numbers.exact(new BigDecimal("1234567.8900"))).isEqualTo("1.234.567,89");
        assertThat(Numbers.exact(new BigDecimal("1E+3"))).isEqualTo("1.000");
        assertThat(Numbers.rounded(new BigDecimal("-0.4"), 1)).isEqualTo("−0,4");
    }

    @Test
    void signsChanges() {
        assertThat(Numbers.signed(new BigDecimal("3.456"), 1)).isEqualTo("+3,5");
        assertThat(Numbers.signed(new BigDecimal("-3.456"), 1)).isEqualTo("−3,5");
        assertThat(Numbers.signed(new BigDecimal("0.04"), 1)).isEqualTo("0,0");
    }

    /** What the page writes into a field is read back as the same number, without a question. */
    @RepeatedTest(200)
    void readsItsOwnWriting(RepetitionInfo repetition) {
        long seed = 20231012L + repetition.getCurrentRepetition();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int decimals = random.nextInt(7);
        BigDecimal value = BigDecimal.valueOf(random.nextLong(0, 10_000_000), random.nextInt(decimals + 1));
        String written = Numbers.field(value, decimals);
        assertThat(Typed.of(written, decimals))
                .as("seed %d: %s with %d decimals, written %s", seed, value, decimals, written)
                .isInstanceOfSatisfying(
                        Typed.Read.class, read -> assertThat(read.value()).isEqualByComparingTo(value));
    }
}
