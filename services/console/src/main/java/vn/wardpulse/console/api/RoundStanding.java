package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.Turn;

/**
 * How a round stands, with everything that it takes to work it out again by hand.
 *
 * @param day that decides who is in it
 * @param closed whether nothing is judged any more
 * @param units that were ranked, also those that the reader does not see
 * @param places in order over all
 */
public record RoundStanding(
        RoundId round,
        LocalDate day,
        boolean closed,
        List<Scale> scales,
        int units,
        List<Place> places,
        List<Proposal> proposals) {

    /** @param exact {@code n} or {@code n/d} */
    public record Points(String exact, BigDecimal shown) {}

    public record Place(
            UnitId unit,
            GroupCode cluster,
            Turn turn,
            @Nullable Integer inCluster,
            @Nullable Integer overall,
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
            @Nullable BigDecimal self,
            @Nullable BigDecimal appraisal,
            @Nullable BigDecimal verification,
            boolean disagreed) {}

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
            String reason,
            @Nullable Integer year,
            @Nullable CriterionCode criterion) {}
}
