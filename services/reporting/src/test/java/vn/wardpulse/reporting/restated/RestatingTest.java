package vn.wardpulse.reporting.restated;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.model.catalogue.Succession.Kind.MERGE;
import static vn.wardpulse.model.catalogue.Succession.Kind.RENAME;
import static vn.wardpulse.model.catalogue.Succession.Kind.SPLIT;
import static vn.wardpulse.model.catalogue.Succession.Kind.TRANSFER;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.reporting.combining.Sum;

/** Worked examples: A, B and D end on 1 July 2025, C and E begin. */
class RestatingTest {

    private static final String DAY = "2025-07-01";
    private static final Indicator FLOW = Reform.indicator(MeasureKind.FLOW, TimeRule.SUM, UnitRule.SUM);
    private static final Indicator LEVEL = Reform.indicator(MeasureKind.LEVEL, TimeRule.LAST, UnitRule.SUM);
    private static final Indicator RATIO = Reform.indicator(MeasureKind.RATIO, TimeRule.SUM, UnitRule.RATIO);
    private static final Indicator SCORE = Reform.indicator(MeasureKind.SCORE, TimeRule.LAST, UnitRule.AVERAGE);
    private static final Indicator HIGHEST = Reform.indicator(MeasureKind.LEVEL, TimeRule.LAST, UnitRule.MAX);

    private final Reform reform = new Reform()
            .ward("A", null, DAY)
            .ward("B", null, DAY)
            .ward("D", null, DAY)
            .ward("C", DAY, null)
            .ward("E", DAY, null);

    @Test
    void mergesRenamesAndTransfersAreCarriedWhole() {
        reform.becomes("A", DAY, MERGE, "C")
                .becomes("B", DAY, RENAME, "C")
                .becomes("D", DAY, TRANSFER, "C")
                .reports("A", "2025-06", "0.1")
                .reports("B", "2025-06", "0.2")
                .reports("D", "2025-06", "123456789012.123456");

        Restated.Point june = reform.restated(FLOW, "2025-06", DAY, "C");

        assertThat(june.restated()).isEqualTo(sum("123456789012.423456", null, 1));
        assertThat(june.asItWas()).isEqualTo(sum("123456789012.423456", null, 3));
        assertThat(june.estimated()).isTrue();
        assertThat(june.complete()).isTrue();
    }

    @Test
    void whatAUnitReportsItselfIsNoEstimate() {
        reform.becomes("A", DAY, MERGE, "C").reports("C", "2025-07", "7");

        Restated.Point july = reform.restated(FLOW, "2025-07", DAY, "C");

        assertThat(july.restated()).isEqualTo(sum("7", null, 1));
        assertThat(july.estimated()).isFalse();
    }

    @Test
    void splitsGoByTheirWeightsAndTheLastTakesWhatIsLeft() {
        reform.becomes("A", DAY, SPLIT, "C=0.333333", "E=0.666667").reports("A", "2025-06", "0.1");

        assertThat(reform.restated(FLOW, "2025-06", DAY, "C").restated()).isEqualTo(sum("0.033333", null, 1));
        assertThat(reform.restated(FLOW, "2025-06", DAY, "E").restated()).isEqualTo(sum("0.066667", null, 1));
    }

    @Test
    void bothPartsOfARateAreShared() {
        reform.becomes("A", DAY, SPLIT, "C=0.25", "E=0.75").becomes("B", DAY, MERGE, "C");
        reform.reports("A", "2025-06", new Figure.Pair(new BigDecimal("8"), new BigDecimal("10")))
                .reports("B", "2025-06", new Figure.Pair(new BigDecimal("1"), new BigDecimal("5")));

        assertThat(reform.restated(RATIO, "2025-06", DAY, "C").restated()).isEqualTo(sum("3", "7.5", 1));
    }

    @Test
    void scoresAndExtremesAreAveragedByWeight() {
        reform.becomes("A", DAY, SPLIT, "C=0.25", "E=0.75")
                .becomes("B", DAY, MERGE, "C")
                .reports("A", "2025-06", "60")
                .reports("B", "2025-06", "80");

        assertThat(reform.restated(SCORE, "2025-06", DAY, "C").restated()).isEqualTo(sum("76", "1", 1));
        assertThat(reform.restated(SCORE, "2025-06", DAY, "E").restated()).isEqualTo(sum("60", "1", 1));
        assertThat(reform.restated(HIGHEST, "2025-06", DAY, "C", "E").restated())
                .isEqualTo(sum("76", null, 2));
    }

    @Test
    void aYearAcrossTheReformTakesTheLastOfOneSeries() {
        reform.becomes("A", DAY, MERGE, "C")
                .becomes("B", DAY, MERGE, "C")
                .reports("A", "2025-06", "3")
                .reports("B", "2025-06", "4")
                .reports("C", "2025-07", "9");

        assertThat(reform.restated(LEVEL, "2025", DAY, "C").restated()).isEqualTo(sum("9", null, 1));
        assertThat(reform.restated(LEVEL, "2025-H1", DAY, "C").restated()).isEqualTo(sum("7", null, 1));
        assertThat(reform.restated(FLOW, "2025", DAY, "C").restated()).isEqualTo(sum("16", null, 1));
    }

    @Test
    void aSplitWithoutWeightsStaysUnrestatedAndIsNamed() {
        reform.becomes("A", DAY, SPLIT, "C", "E").becomes("B", DAY, MERGE, "C");
        reform.reports("A", "2025-06", "5").reports("B", "2025-06", "2");

        Restated.Point june = reform.restated(FLOW, "2025-06", DAY, "C");

        assertThat(june.restated()).isEqualTo(sum("2", null, 1));
        assertThat(june.complete()).isFalse();
        assertThat(reform.missing.values()).singleElement().satisfies(missing -> {
            assertThat(missing.unit()).isEqualTo(new UnitId("A"));
            assertThat(missing.reason()).isEqualTo(Reason.NO_WEIGHTS);
            assertThat(missing.successors()).containsExactly(new UnitId("C"), new UnitId("E"));
            assertThat(missing.periods()).hasToString("[2025-06]");
        });
    }

    @Test
    void whatWasSplitAmongUnitsReadAsOneNeedsNoWeights() {
        reform.becomes("A", DAY, SPLIT, "C", "E").reports("A", "2025-06", "5");

        Restated.Point june = reform.restated(FLOW, "2025-06", DAY, "C", "E");

        assertThat(june.restated()).isEqualTo(sum("5", null, 1));
        assertThat(june.complete()).isTrue();
        assertThat(reform.restated(SCORE, "2025-06", DAY, "C", "E").complete())
                .as("an average of unknown parts is unknown")
                .isFalse();
    }

    @Test
    void aUnitWithoutSuccessorEndsItsSeries() {
        reform.ward("F", null, "2025-01-01")
                .becomes("A", "2024-01-01", SPLIT, "F=0.5", "B=0.5")
                .becomes("B", DAY, MERGE, "C")
                .reports("A", "2023-06", "5");

        Restated.Point june = reform.restated(FLOW, "2023-06", DAY, "C");

        assertThat(june.restated()).isEqualTo(sum("2.5", null, 1));
        assertThat(june.complete()).isFalse();
        assertThat(reform.missing.values()).singleElement().satisfies(missing -> {
            assertThat(missing.reason()).isEqualTo(Reason.NO_SUCCESSOR);
            assertThat(missing.unit()).isEqualTo(new UnitId("F"));
            assertThat(missing.day()).isEqualTo("2025-01-01");
        });
    }

    @Test
    void theTreeOfAnEarlierDayIsNotTouchedByWhatCameLater() {
        reform.becomes("A", DAY, MERGE, "C").reports("A", "2025-06", "5");

        Restated.Point june = reform.restated(FLOW, "2025-06", "2025-06-30", "A");

        assertThat(june.restated()).isEqualTo(sum("5", null, 1));
        assertThat(june.estimated()).isFalse();
    }

    private static Sum sum(String amount, @Nullable String over, int units) {
        return new Sum(new BigDecimal(amount), over == null ? null : new BigDecimal(over), units);
    }
}
