package vn.wardpulse.reporting.rounds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.SheetState;
import vn.wardpulse.model.round.Turn;

/**
 * How a round stands, with everything that it takes to work it out again by hand.
 *
 * @param day that decides who is in it
 * @param closed whether nothing is judged any more
 * @param scales by which it is scored, in order of their years
 * @param units that were ranked, those that the reader does not see included
 * @param before the result of the round before, which ranks are held against; null where there is none
 * @param places in order over all, as far as the reader sees them
 * @param proposals for these units
 */
record ShownStanding(
        RoundId round,
        LocalDate day,
        boolean closed,
        List<Scale> scales,
        int units,
        @Nullable ShownBefore before,
        List<ShownPlace> places,
        List<Proposal> proposals) {

    ShownStanding {
        scales = List.copyOf(scales);
        places = List.copyOf(places);
        proposals = List.copyOf(proposals);
    }

    /**
     * @param number of the result
     * @param hash of the result
     */
    record ShownBefore(RoundId round, int number, String hash) {}

    /**
     * @param exact {@code n} or {@code n/d}
     * @param shown half up to two decimals
     */
    record Points(String exact, BigDecimal shown) {

        static Points of(BigFraction value) {
            return new Points(Exact.text(value), Exact.shown(value));
        }

        static @Nullable Points orNothing(@Nullable BigFraction value) {
            return value == null ? null : of(value);
        }
    }

    /**
     * @param inClusterBefore its rank in the round before, if it was in the same cluster and had one
     * @param overallBefore its rank in the round before, if it had one
     * @param score null where nothing counts, and then there is no rank
     * @param scales nothing where the reader sees ranks and scores only
     */
    record ShownPlace(
            UnitId unit,
            GroupCode cluster,
            Turn turn,
            @Nullable Integer inCluster,
            @Nullable Integer overall,
            @Nullable Integer inClusterBefore,
            @Nullable Integer overallBefore,
            @Nullable Points score,
            List<ShownScore> scales) {

        ShownPlace withoutLines() {
            return new ShownPlace(
                    unit, cluster, turn, inCluster, overall, inClusterBefore, overallBefore, score, List.of());
        }
    }

    /**
     * @param earned of {@code counting} points that count
     * @param full what the scale is out of; the score is full · earned / counting + bonus - deduction, within the caps
     */
    record ShownScore(
            int year,
            int weight,
            Points earned,
            Points counting,
            Points full,
            Points bonus,
            Points deduction,
            @Nullable Points score,
            List<ShownLine> lines) {}

    /**
     * @param state COUNTED and MISSING count, the others leave points and full points alike
     * @param rests the very figures and reports
     */
    record ShownLine(
            CriterionCode criterion,
            Line.State state,
            Points earned,
            @Nullable ShownWorking working,
            @Nullable Said self,
            @Nullable Said appraisal,
            @Nullable Said verification,
            boolean disagreed,
            Rests rests) {}

    /**
     * @param amount the figure, or its numerator
     * @param over its denominator; 1 where it stands for itself
     * @param value that is held against the target
     * @param baseline of a whole year
     * @param pace the part of the target, or of the baseline, that is asked by now
     * @param share of the criterion's points, before its cap
     */
    record ShownWorking(
            BigDecimal amount,
            BigDecimal over,
            String value,
            @Nullable Target target,
            @Nullable String baseline,
            String pace,
            String share,
            int reported,
            int due) {

        static @Nullable ShownWorking of(@Nullable Working working) {
            return working == null
                    ? null
                    : new ShownWorking(
                            working.amount(),
                            working.over(),
                            Exact.text(working.value()),
                            working.target(),
                            working.baseline() == null ? null : Exact.text(working.baseline()),
                            Exact.text(working.pace()),
                            Exact.text(working.share()),
                            working.reported(),
                            working.due());
        }
    }

    /** All of it. */
    static ShownStanding of(RoundStandings.Standing standing) {
        RoundStandings.Before before = standing.before();
        return new ShownStanding(
                standing.round().id(),
                standing.round().day(),
                standing.closed(),
                standing.round().scales(),
                standing.places().size(),
                before == null ? null : new ShownBefore(before.round(), before.number(), before.hash()),
                standing.places().stream().map(place -> shown(place, standing)).toList(),
                standing.proposals());
    }

    /** Whether a unit's score rests on its figure of a period, one of a baseline year among them. */
    boolean restsOn(UnitId unit, IndicatorCode indicator, Period period) {
        return places.stream()
                .filter(place -> place.unit().equals(unit))
                .flatMap(place -> place.scales().stream())
                .flatMap(score -> score.lines().stream())
                .anyMatch(line -> line.rests().on(indicator, period));
    }

    /** As far as a reader sees units while nothing is published. */
    ShownStanding of(Predicate<UnitId> seen) {
        return with(places.stream().filter(place -> seen.test(place.unit())).toList(), seen);
    }

    /**
     * What is published everybody in the round may know: ranks and scores of all, the lines of those that they see.
     *
     * @param told whose ranks and scores are everybody's
     */
    ShownStanding published(Predicate<UnitId> told, Predicate<UnitId> seen) {
        return with(
                places.stream()
                        .filter(place -> told.test(place.unit()))
                        .map(place -> seen.test(place.unit()) ? place : place.withoutLines())
                        .toList(),
                seen);
    }

    private ShownStanding with(List<ShownPlace> others, Predicate<UnitId> seen) {
        return new ShownStanding(
                round,
                day,
                closed,
                scales,
                units,
                before,
                others,
                proposals.stream()
                        .filter(proposal -> seen.test(proposal.unit()))
                        .toList());
    }

    private static ShownPlace shown(Ranking.Place place, RoundStandings.Standing standing) {
        RoundScore score = place.score();
        RoundStandings.Ranks before =
                standing.before() == null ? null : standing.before().ranks().get(score.unit());
        return new ShownPlace(
                score.unit(),
                score.cluster(),
                Objects.requireNonNullElse(standing.sheets().get(score.unit()), SheetState.NEW)
                        .turn(),
                place.inCluster(),
                place.overall(),
                before != null && before.cluster().equals(score.cluster()) ? before.inCluster() : null,
                before == null ? null : before.overall(),
                Points.orNothing(score.score()),
                score.scales().stream().map(ShownStanding::shown).toList());
    }

    private static ShownScore shown(ScaleScore score) {
        return new ShownScore(
                score.scale().id().year(),
                score.scale().weight(),
                Points.of(score.earned()),
                Points.of(score.counting()),
                Points.of(score.full()),
                Points.of(score.bonus()),
                Points.of(score.deduction()),
                Points.orNothing(score.score()),
                score.lines().stream().map(ShownStanding::shown).toList());
    }

    private static ShownLine shown(Line line) {
        return new ShownLine(
                line.criterion().code(),
                line.state(),
                Points.of(line.earned()),
                ShownWorking.of(line.working()),
                line.opinion().self(),
                line.opinion().appraisal(),
                line.opinion().verification(),
                line.opinion().disagreed(),
                line.rests());
    }
}
