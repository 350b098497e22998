package vn.wardpulse.console.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Turn;

class RoundsNowTest {

    private static final Words VI = Samples.words(Locale.forLanguageTag("vi"));
    private static final RoundStanding STANDING =
            standing(place("00145", null, null), place("00139", 2, "91.5"), place("00118", 1, "101"));

    @Test
    void whoHasAUnitInTheRoundReadsWhereItStands() {
        assertThat(RoundsNow.place(VI, STANDING, new UnitId("00139"), UnitId::value))
                .contains("00139 hạng 2/17, 91,50 điểm");
    }

    @Test
    void everybodyElseReadsWhoIsFirst() {
        assertThat(RoundsNow.place(VI, STANDING, null, UnitId::value)).contains("00118 hạng 1/17, 101,00 điểm");
        assertThat(RoundsNow.place(VI, STANDING, new UnitId("00145"), UnitId::value))
                .as("a unit without a score")
                .contains("00118 hạng 1/17, 101,00 điểm");
    }

    @Test
    void whereNobodyHasAScoreNothingIsSaid() {
        assertThat(RoundsNow.place(VI, standing(place("00145", null, null)), null, UnitId::value))
                .isEmpty();
    }

    private static RoundStanding standing(RoundStanding.Place... places) {
        return new RoundStanding(
                RoundId.parse("P2021/2"),
                LocalDate.of(2023, 10, 12),
                false,
                List.of(),
                17,
                null,
                List.of(places),
                List.of());
    }

    private static RoundStanding.Place place(String unit, @Nullable Integer rank, @Nullable String score) {
        return new RoundStanding.Place(
                new UnitId(unit),
                new GroupCode("LB-TD-1"),
                Turn.SELF,
                rank,
                rank,
                null,
                null,
                score == null ? null : new RoundStanding.Points(score, new BigDecimal(score)),
                List.of());
    }
}
