package vn.wardpulse.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

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
}
