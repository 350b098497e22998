package vn.wardpulse.console.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.Standing.State;

class TallyTest {

    @Test
    void tellsWhatCameWhatCameInTimeAndWhatIsApproved() {
        Tally tally = Tally.of(List.of(
                standing(State.APPROVED, Timeliness.ON_TIME, true),
                standing(State.SUBMITTED, Timeliness.ON_TIME, false),
                standing(State.APPROVED, Timeliness.LATE, true),
                standing(State.RETURNED, Timeliness.ON_TIME, true),
                standing(State.OPEN, null, true),
                standing(State.OPEN, null, false)));

        assertThat(tally.receivedText()).isEqualTo("3/6");
        assertThat(tally.onTimeText()).isEqualTo("2/5");
        assertThat(tally.approvedText()).isEqualTo("2/6");
        assertThat(tally.late()).isTrue();
    }

    @Test
    void saysNothingOfTimeBeforeAnythingIsDue() {
        Tally tally = Tally.of(List.of(standing(State.OPEN, null, false)));

        assertThat(tally.onTimeText()).isEmpty();
        assertThat(tally.late()).isFalse();
    }

    private static Standing standing(State state, @Nullable Timeliness timeliness, boolean duePassed) {
        return new Standing(
                new Obligation(new UnitId("00139"), new FormCode("LB2023-M"), Period.month(2023, 9)),
                state,
                1,
                1,
                state == State.APPROVED,
                LocalDate.of(2023, 9, 15),
                duePassed,
                null,
                timeliness,
                1);
    }
}
