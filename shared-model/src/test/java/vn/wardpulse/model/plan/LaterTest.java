package vn.wardpulse.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class LaterTest {

    private static final Later NEXT = new Later(2021, 2023, 3);

    @Test
    void yearsOfThePlanMoveOnAndOthersStay() {
        assertThat(NEXT.in("Kết quả năm 2021, hai năm 2021-2022 và Nghị quyết 15/2015"))
                .isEqualTo("Kết quả năm 2024, hai năm 2024-2025 và Nghị quyết 15/2015");
        assertThat(NEXT.in("120210 hồ sơ, 2021 tổ")).isEqualTo("120210 hồ sơ, 2024 tổ");
    }

    @Test
    void monthsMoveOnAndWhatComesAgainStays() {
        assertThat(NEXT.in(Timing.of(YearMonth.of(2021, 7), YearMonth.of(2022, 2))))
                .isEqualTo(Timing.of(YearMonth.of(2024, 7), YearMonth.of(2025, 2)));
        assertThat(NEXT.in(Timing.of(Timing.Kind.MONTHLY))).isEqualTo(Timing.of(Timing.Kind.MONTHLY));
        assertThat(new Later(2020, 2020, 1).in(LocalDate.of(2020, 2, 29))).isEqualTo(LocalDate.of(2021, 2, 28));
    }

    @Test
    void nothingMovesBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Later(2021, 2021, 0));
    }
}
