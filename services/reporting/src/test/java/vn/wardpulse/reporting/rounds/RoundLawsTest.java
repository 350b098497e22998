package vn.wardpulse.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.reporting.rounds.Sample.criterion;
import static vn.wardpulse.reporting.rounds.Sample.scale;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.Way;

/** What holds of every scale and every unit, tried on random ones. */
class RoundLawsTest {

    private static final int CRITERIA = 7;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Some criteria of every kind; those of bonus and deductions last. */
    private static List<Criterion> criteria(Random random) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < CRITERIA; i++) {
            String points = points(random);
            Measured measured = switch (random.nextInt(5)) {
                case 0 ->
                    Sample.indicator(
                            "I" + i, Way.values()[random.nextInt(3)], Sample.reduction(1, 1 + random.nextInt(9), 2021));
                case 1 -> Sample.indicator("I" + i, Way.ACHIEVED, Sample.atLeast(points(random)));
                case 2 -> new Measured.Completeness(List.of());
                case 3 -> new Measured.Counted(Way.ACHIEVED, Sample.range("1", points(random)));
                default -> new Measured.Judged();
            };
            criteria.add(criterion("C" + i, points, measured));
        }
        criteria.add(criterion("THUONG", "9", new Measured.Bonus()));
        criteria.add(criterion("TRU", "9", new Measured.Deduction()));
        return criteria;
    }

    private static String points(Random random) {
        return new BigDecimal(BigInteger.valueOf(100 + random.nextInt(4000)), 2).toPlainString();
    }

    private static Sample unit(Random random) {
        Sample unit = new Sample();
        if (random.nextBoolean()) {
            unit.running();
        }
        for (int i = 0; i < CRITERIA; i++) {
            if (random.nextInt(8) > 0) {
                unit.reported(
                        Sample.level("I" + i),
                        random.nextInt(3),
                        random.nextInt(6) == 0 ? Map.of() : Map.of(2021, List.of("" + random.nextInt(50))),
                        figure(random),
                        figure(random));
            }
            unit.judged("C" + i, opinion(random), opinion(random), opinion(random));
        }
        unit.judged("THUONG", opinion(random), null, null);
        unit.judged("TRU", opinion(random), null, null);
        StringBuilder months = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            months.append("tlmew".charAt(random.nextInt(5)));
        }
        unit.owed("LB2023-M", months.toString());
        return unit;
    }

    private static String figure(Random random) {
        return random.nextInt(6) == 0 ? "-" : "" + random.nextInt(60);
    }

    private static @Nullable String opinion(Random random) {
        return random.nextInt(3) == 0 ? null : "" + random.nextInt(2);
    }

    /** As somebody would with pen and paper: everything over one denominator, no fraction ever reduced. */
    private record ByHand(BigInteger above, BigInteger below) {

        static ByHand of(BigDecimal value) {
            return new ByHand(value.movePointRight(6).toBigIntegerExact(), BigInteger.TEN.pow(6));
        }

        static ByHand of(BigFraction value) {
            return new ByHand(value.getNumerator(), value.getDenominator());
        }

        ByHand plus(ByHand other) {
            return new ByHand(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        ByHand times(ByHand other) {
            return new ByHand(above.multiply(other.above), below.multiply(other.below));
        }

        ByHand over(ByHand other) {
            return new ByHand(above.multiply(other.below), below.multiply(other.above));
        }

        ByHand minus(ByHand other) {
            return plus(new ByHand(other.above.negate(), other.below));
        }

        boolean less(ByHand other) {
            return minus(other).sign() < 0;
        }

        int sign() {
            return above.signum() * below.signum();
        }

        ByHand cut(BigDecimal most) {
            return less(of(most)) ? this : of(most);
        }
    }

    /** The score by what the lines show alone: share, points and cap of each. */
    private static @Nullable ByHand again(ScaleScore score) {
        ByHand zero = ByHand.of(BigDecimal.ZERO);
        ByHand earned = zero;
        ByHand outOf = zero;
        ByHand full = zero;
        ByHand bonus = zero;
        ByHand deduction = zero;
        for (Line line : score.lines()) {
            Working working = line.working();
            ByHand points = ByHand.of(line.criterion().points());
            ByHand brought = working == null
                    ? zero
                    : points.times(ByHand.of(working.share()))
                            .cut(line.criterion().cap());
            switch (line.criterion().measured()) {
                case Measured.Bonus ignored -> bonus = bonus.plus(brought);
                case Measured.Deduction ignored -> deduction = deduction.plus(brought);
                default -> {
                    full = full.plus(points);
                    if (line.state() == Line.State.COUNTED || line.state() == Line.State.MISSING) {
                        earned = earned.plus(brought);
                        outOf = outOf.plus(points);
                    }
                }
            }
        }
        if (outOf.sign() == 0) {
            return null;
        }
        ByHand sum = full.times(earned)
                .over(outOf)
                .plus(bonus.cut(score.scale().bonusCap()))
                .minus(deduction.cut(score.scale().deductionCap()));
        return sum.sign() < 0 ? zero : sum;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aScoreCanBeWorkedOutAgainFromWhatItsLinesShow(long seed) {
        Random random = new Random(seed);
        ScaleScore score = unit(random).on(scale(criteria(random).toArray(Criterion[]::new)));
        ByHand again = again(score);

        assertThat(again == null).isEqualTo(score.score() == null);
        if (again != null) {
            assertThat(again.minus(ByHand.of(Objects.requireNonNull(score.score())))
                            .sign())
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfCriteriaMovesNothing(long seed) {
        Random random = new Random(seed);
        List<Criterion> criteria = criteria(random);
        Sample unit = unit(random);
        ScaleScore score = unit.on(scale(criteria.toArray(Criterion[]::new)));
        Collections.shuffle(criteria, random);

        assertThat(unit.on(scale(criteria.toArray(Criterion[]::new))).score()).isEqualTo(score.score());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatDoesNotCountMightAsWellNotBeThere(long seed) {
        Random random = new Random(seed);
        Sample unit = unit(random);
        ScaleScore score = unit.on(scale(2023, 1, "0", "0", criteria(random).toArray(Criterion[]::new)));
        Criterion[] counting = score.lines().stream()
                .filter(line -> line.state().counts())
                .map(Line::criterion)
                .toArray(Criterion[]::new);
        BigFraction alone = unit.on(scale(2023, 1, "0", "0", counting)).score();

        // As shares of what each is out of, the two are the same.
        assertThat(alone == null).isEqualTo(score.score() == null);
        if (alone != null && score.score() != null) {
            assertThat(alone.divide(score.counting())).isEqualTo(score.score().divide(score.full()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aScoreStaysWithinTheScale(long seed) {
        Random random = new Random(seed);
        ScaleScore score =
                unit(random).on(scale(2023, 1, "5", "10", criteria(random).toArray(Criterion[]::new)));
        BigFraction reached = score.score();
        if (reached != null) {
            assertThat(reached).isBetween(BigFraction.ZERO, score.full().add(5));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPointsGivenEverLowerAScore(long seed) {
        Random random = new Random(seed);
        Scale scale = scale(criteria(random).toArray(Criterion[]::new));
        long other = random.nextLong();
        ScaleScore less = unit(new Random(other)).judged("C0", "0", null, null).on(scale);
        ScaleScore more = unit(new Random(other)).judged("C0", "1", null, null).on(scale);
        if (less.score() != null && more.score() != null) {
            assertThat(more.score()).isGreaterThanOrEqualTo(less.score());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ranksSayHowManyAreBetter(long seed) {
        Random random = new Random(seed);
        Scale scale = scale(criteria(random).toArray(Criterion[]::new));
        List<RoundScore> units = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            // Every other one is the one before again, so that there are ties.
            long of = seed * 31 + i / 2;
            units.add(RoundScore.of(
                    new UnitId("U" + i),
                    new GroupCode(i % 3 == 0 ? "A" : "B"),
                    List.of(unit(new Random(of)).on(scale))));
        }
        Ranking ranking = new Ranking(List.of(new CriterionCode("C1")));
        List<Ranking.Place> places = ranking.places(units);
        Collections.shuffle(units, random);

        assertThat(ranking.places(units)).isEqualTo(places);
        for (Ranking.Place place : places) {
            assertThat(place.overall() == null).isEqualTo(place.score().score() == null);
            if (place.overall() != null) {
                int rank = place.overall();
                assertThat(places.stream()
                                .filter(other -> other.overall() != null && other.overall() < rank)
                                .count())
                        .isEqualTo(rank - 1);
                assertThat(places.stream()
                                .filter(other -> other.score()
                                                .cluster()
                                                .equals(place.score().cluster())
                                        && other.overall() != null
                                        && other.overall() < rank)
                                .count())
                        .isEqualTo(Objects.requireNonNull(place.inCluster()) - 1);
            }
        }
    }
}
