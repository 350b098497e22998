package vn.wardpulse.submission.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate THURSDAY = LocalDate.of(2023, 10, 12);

    @Test
    void weekendsDoNotCount() {
        assertThat(ObligationView.workingDays(THURSDAY, LocalDate.of(2023, 10, 16)))
                .isEqualTo(2);
        assertThat(ObligationView.workingDays(THURSDAY, THURSDAY)).isZero();
        assertThat(ObligationView.workingDays(LocalDate.of(2023, 10, 17), LocalDate.of(2023, 10, 16)))
                .isEqualTo(-1);
    }
}
