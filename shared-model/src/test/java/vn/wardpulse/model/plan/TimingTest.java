package vn.wardpulse.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;

class TimingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "continuous",
                "by_progress",
                "monthly",
                "quarter_end",
                "half_year_end",
                "year_end",
                "2018-02",
                "2018-11..2019-01"
            })
    void isReadAsItIsWritten(String text) {
        assertThat(Timing.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "months", "2018", "2018-13", "2018-02..2018-01", "2018-02..", "Thường xuyên"})
    void refusesWhatIsNoTime(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Timing.parse(text));
    }

    @Test
    void aSlotIsAPeriodASpanOrTheWholePlan() {
        YearMonth february = YearMonth.of(2018, 2);
        assertThat(Slot.of(february, february)).isEqualTo(Slot.of(Period.month(2018, 2)));
        assertThat(Slot.of(february, february.plusMonths(1))).hasToString("2018-02..2018-03");
        assertThat(Slot.PROGRESS).hasToString("progress");
        assertThatIllegalArgumentException().isThrownBy(() -> new Slot("2018-Q5"));
    }

    @Test
    void aTaskIsNamedByItsPlanAndNumber() {
        assertThat(TaskId.parse("P2018/2.1")).isEqualTo(new TaskId(new PlanCode("P2018"), "2.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> TaskId.parse("P2018"));
        assertThatIllegalArgumentException().isThrownBy(() -> TaskId.parse("P2018/1/2"));
    }
}
