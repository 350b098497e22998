package vn.wardpulse.model.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.wardpulse.model.CriterionCode;

class SheetStateTest {

    private static final CriterionCode ONE = new CriterionCode("ONE");
    private static final CriterionCode TWO = new CriterionCode("TWO");

    @Test
    void stagesTakeTheirTurns() {
        SheetState state = SheetState.NEW.after(judged(Stage.SELF, false, of(ONE, "5")));
        assertThat(state.turn()).isEqualTo(Turn.SELF);
        assertThat(state.after(judged(Stage.SELF, true, of(ONE, "6"))).turn()).isEqualTo(Turn.APPRAISAL);

        SheetState verified = state.after(judged(Stage.SELF, true, of(ONE, "6")))
                .after(judged(Stage.APPRAISAL, true, of(ONE, "4")))
                .after(judged(Stage.VERIFICATION, true, of(TWO, "1")));
        assertThat(verified.turn()).isEqualTo(Turn.VERIFIED);
        assertThat(verified.version()).isEqualTo(4);
        assertThat(verified.stated(Stage.SELF, 2023, ONE)).map(Judgement::value).contains(new BigDecimal("6"));
        assertThat(verified.before(Stage.VERIFICATION, 2023, ONE))
                .map(Judgement::value)
                .contains(new BigDecimal("4"));
        assertThat(verified.before(Stage.VERIFICATION, 2023, TWO)).isEmpty();
        assertThat(verified.stated(Stage.SELF, 2022, ONE)).as("another year's").isEmpty();
        assertThat(verified.after(new SheetAct.Closed(null)).turn()).isEqualTo(Turn.CLOSED);
    }

    @Test
    void whatLaterStagesSaidCountsNoMoreOnceItGoesBack() {
        SheetState state = SheetState.NEW
                .after(judged(Stage.SELF, true, of(ONE, "6")))
                .after(judged(Stage.APPRAISAL, true, of(ONE, "4")))
                .after(new SheetAct.Returned(Stage.APPRAISAL, "Xem lại"));
        assertThat(state.turn()).isEqualTo(Turn.APPRAISAL);
        assertThat(state.stated()).containsOnlyKeys(Stage.SELF, Stage.APPRAISAL);

        SheetState back = state.after(new SheetAct.Returned(Stage.SELF, "Thiếu"));
        assertThat(back.turn()).isEqualTo(Turn.SELF);
        assertThat(back.stated()).containsOnlyKeys(Stage.SELF);
        assertThat(back.version()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2021", "P2021/0", "P2021/100", "P2021/x", "/1", "P2021/1/2", "P2021/01"})
    void whatIsNoRoundIsRefused(String text) {
        assertThatThrownBy(() -> RoundId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreReadAsTheyAreWritten() {
        assertThat(ScaleId.parse("P2021/2/2023").toString()).isEqualTo("P2021/2/2023");
        assertThat(RoundId.parse("P2021/12").number()).isEqualTo(12);
        assertThatThrownBy(() -> ScaleId.parse("P2021/2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScaleId.parse("P2021/2/23")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SheetAct judged(Stage stage, boolean handedOn, Judgement... judgements) {
        return new SheetAct.Judged(stage, handedOn, List.of(judgements), List.of());
    }

    private static Judgement of(CriterionCode criterion, String value) {
        return new Judgement(2023, criterion, new BigDecimal(value), null);
    }
}
