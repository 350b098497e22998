package vn.wardpulse.reporting.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;

/** That a unit be commended or criticised, and why. People decide. */
record Proposal(UnitId unit, Kind kind, List<Ground> grounds) {

    enum Kind {
        COMMENDATION,
        CRITICISM
    }

    enum Reason {
        SCORE,
        RANK,
        NO_SCORE,
        FULL_POINTS,
        BELOW_HALF,
        MISSING,
        DEDUCTED
    }

    /** @param criterion that it is about, with the year of its scale; null where it is about the whole */
    record Ground(
            Reason reason, @Nullable Integer year, @Nullable CriterionCode criterion) {

        static Ground of(Reason reason) {
            return new Ground(reason, null, null);
        }
    }

    Proposal {
        grounds = List.copyOf(grounds);
    }

    /** @param over whether the round is over: before, nobody is criticised for having no score */
    static Optional<Proposal> of(Ranking.Place place, Scale.Thresholds thresholds, boolean over) {
        RoundScore score = place.score();
        BigFraction reached = score.score();
        if (reached == null) {
            return over && thresholds.criticise() != null
                    ? Optional.of(criticism(score, Reason.NO_SCORE))
                    : Optional.empty();
        }
        if (thresholds.criticise() != null && reached.compareTo(Exact.of(thresholds.criticise())) < 0) {
            return Optional.of(criticism(score, Reason.SCORE));
        }
        boolean commended = thresholds.commend() != null
                && reached.compareTo(Exact.of(thresholds.commend())) >= 0
                && place.inCluster() != null
                && place.inCluster() <= thresholds.places()
                && lines(score).noneMatch(line -> line.line().state() == Line.State.MISSING);
        return commended ? Optional.of(commendation(score)) : Optional.empty();
    }

    private static Proposal commendation(RoundScore score) {
        List<Ground> grounds = new ArrayList<>(List.of(Ground.of(Reason.SCORE), Ground.of(Reason.RANK)));
        grounds.addAll(about(score, Reason.FULL_POINTS, Line::full));
        return new Proposal(score.unit(), Kind.COMMENDATION, grounds);
    }

    private static Proposal criticism(RoundScore score, Reason first) {
        List<Ground> grounds = new ArrayList<>(List.of(Ground.of(first)));
        grounds.addAll(about(score, Reason.MISSING, line -> line.state() == Line.State.MISSING));
        grounds.addAll(about(score, Reason.BELOW_HALF, Line::belowHalf));
        lines(score)
                .filter(line -> line.line().criterion().measured() instanceof Measured.Deduction
                        && line.line().earned().signum() > 0)
                .forEach(line -> grounds.add(line.ground(Reason.DEDUCTED)));
        return new Proposal(score.unit(), Kind.CRITICISM, grounds);
    }

    private static List<Ground> about(RoundScore score, Reason reason, Predicate<Line> matching) {
        return lines(score)
                .filter(line -> !line.line().criterion().measured().beside() && matching.test(line.line()))
                .map(line -> line.ground(reason))
                .toList();
    }

    private record YearLine(int year, Line line) {
        Ground ground(Reason reason) {
            return new Ground(reason, year, line.criterion().code());
        }
    }

    private static Stream<YearLine> lines(RoundScore score) {
        return score.scales().stream()
                .flatMap(scale -> scale.lines().stream()
                        .map(line -> new YearLine(scale.scale().id().year(), line)));
    }
}
