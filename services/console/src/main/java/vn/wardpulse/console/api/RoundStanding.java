package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.Turn;

/**
 * How a round stands, with everything that it takes to work it out again by hand.
 *
 * @param day that decides who is in it
 * @param closed whether nothing is judged any more
 * @param units that were ranked, also those that the reader does not see
 * @param before the result of the round before, which ranks are held against; null where there is none
 * @param places in order over all
 */
public record RoundStanding(
        RoundId round,
        LocalDate day,
        boolean closed,
        List<Scale> scales,
        int units,
        @Nullable Before before,
        List<Place> places,
        List<Proposal> proposals) {

    /** @param exact {@code n} or {@code n/d} */
    public record Points(String exact, BigDecimal shown) {}

    /** @param number of the result */
    public record Before(RoundId round, int number, String hash) {}

    /** @param scales nothing where the reader sees ranks and scores only */
    public record Place(
            UnitId unit,
            GroupCode cluster,
            Turn turn,
            @Nullable Integer inCluster,
            @Nullable Integer overall,
            @Nullable Integer inClusterBefore,
            @Nullable Integer overallBefore,
            @Nullable Points score,
            List<Score> scales) {}

    /** The score is full · earned / counting + bonus - deduction, within the scale's caps. */
    public record Score(
            int year,
            int weight,
            Points earned,
            Points counting,
            Points full,
            Points bonus,
            Points deduction,
            @Nullable Points score,
            List<Line> lines) {}

    /** @param state such as COUNTED or NOT_DUE */
    public record Line(
            CriterionCode criterion,
            String state,
            Points earned,
            @Nullable Working working,
            @Nullable Said self,
            @Nullable Said appraisal,
            @Nullable Said verification,
            boolean disagreed,
            Rests rests) {}

    /** @param words evidence, or why it is other than the stage before had it */
    public record Said(BigDecimal value, @Nullable String words) {}

    /**
     * The very figures and reports.
     *
     * @param acrossTime how figures combine into one
     */
    public record Rests(
            @Nullable IndicatorCode indicator, @Nullable TimeRule acrossTime, List<Part> figures, List<Owed> reports) {}

    /**
     * @param baseline whether it is of the year that a reduction starts from
     * @param amount null where nothing is reported
     * @param over the denominator of a ratio
     */
    public record Part(
            Period period,
            boolean baseline,
            boolean due,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal over) {}

    public record Owed(FormCode form, Period period, boolean due, boolean received, boolean inTime) {}

    public record Working(
            BigDecimal amount,
            BigDecimal over,
            String value,
            @Nullable Target target,
            @Nullable String baseline,
            String pace,
            String share,
            int reported,
            int due) {}

    /** @param kind COMMENDATION or CRITICISM */
    public record Proposal(UnitId unit, String kind, List<Ground> grounds) {}

    /** @param reason such as SCORE or BELOW_HALF */
    public record Ground(
            String reason, @Nullable Integer year, @Nullable CriterionCode criterion) {}
}
