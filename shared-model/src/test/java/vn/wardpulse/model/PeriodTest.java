package vn.wardpulse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void everyPeriodOfAYearReadsBack() {
        assertThat(Period.allOf(2023))
                .hasSize(20)
                .allSatisfy(
                        period -> assertThat(Period.parse(period.toString())).isEqualTo(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-13", "2023-00", "2023-Q5", "2023-H3", "2023-N2", "23-01", "2023-1", "1899", "x"})
    void whatIsNoPeriodIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }

    @Test
    void subPeriodsFollowTheFrequency() {
        assertThat(Period.quarter(2023, 2).subPeriods(Frequency.MONTH))
                .containsExactly(Period.month(2023, 4), Period.month(2023, 5), Period.month(2023, 6));
        assertThat(Period.nineMonths(2023).subPeriods(Frequency.QUARTER)).hasSize(3);
        assertThat(Period.nineMonths(2023).subPeriods(Frequency.HALF_YEAR)).isEmpty();
        assertThat(Period.year(2023).subPeriods(Frequency.NINE_MONTHS)).isEmpty();
        assertThat(Period.halfYear(2023, 2).yearToDate(Frequency.QUARTER)).hasSize(4);
        assertThat(Period.month(2023, 5).yearToDate(Frequency.QUARTER)).isEmpty();
    }

    @Test
    void aReportTouchesItsPeriodAndAllThatTakeItUp() {
        assertThat(Period.month(2023, 10).touched().stream().map(Period::toString))
                .isEqualTo(List.of("2023-10", "2023-11", "2023-12", "2023-Q4", "2023-H2", "2023"));
        assertThat(Period.halfYear(2023, 1).touched().stream().map(Period::toString))
                .isEqualTo(List.of("2023-H1", "2023-H2", "2023"));
    }

    @Test
    void thePeriodBeforeCrossesTheYear() {
        assertThat(Period.quarter(2023, 1).previous()).isEqualTo(Period.quarter(2022, 4));
        assertThat(Period.month(2023, 3).previous()).isEqualTo(Period.month(2023, 2));
        assertThat(Period.nineMonths(2023).previous()).isEqualTo(Period.nineMonths(2022));
    }
}
