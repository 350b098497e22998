package vn.wardpulse.reporting.rounds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Way;
import vn.wardpulse.reporting.combining.UnitFigure;

/** What each criterion of a scale brings to one unit. */
record Scoring(Material material) {

    private static final BigFraction HUNDRED = BigFraction.of(100);

    Line line(Criterion criterion) {
        Opinion opinion = criterion.measured().byHand() ? material.opinion(criterion.code()) : Opinion.NONE;
        return switch (criterion.measured()) {
            case Measured.Indicator measured -> ofIndicator(criterion, measured);
            case Measured.Completeness(List<FormCode> forms) -> ofReports(criterion, forms, false);
            case Measured.Timeliness(List<FormCode> forms) -> ofReports(criterion, forms, true);
            case Measured.Counted(Way way, Target target) ->
                byHand(criterion, opinion, value -> Held.share(way, value, target, BigFraction.ONE), target);
            case Measured.Judged ignored -> ofPoints(criterion, opinion);
            case Measured.Bonus ignored -> ofPoints(criterion, opinion);
            case Measured.Deduction ignored -> ofPoints(criterion, opinion);
        };
    }

    private Line ofIndicator(Criterion criterion, Measured.Indicator measured) {
        Series series = material.series().get(measured.indicator());
        if (series == null || series.periods().isEmpty()) {
            return Line.without(criterion, Line.State.NO_PERIOD, Opinion.NONE);
        }
        Target own = measured.target();
        Target target = own == null ? material.targets().get(measured.indicator()) : own;
        if (target == null || measured.way() == Way.PROGRESS && !(target instanceof Target.Reduction)) {
            return Line.without(criterion, Line.State.NO_TARGET, Opinion.NONE).on(Rests.on(series, null));
        }
        Integer baselineYear = target instanceof Target.Reduction reduction ? reduction.baselineYear() : null;
        return ofSeries(criterion, measured, series, target).on(Rests.on(series, baselineYear));
    }

    private static Line ofSeries(Criterion criterion, Measured.Indicator measured, Series series, Target target) {
        if (series.due() == 0) {
            return Line.without(criterion, Line.State.NOT_DUE, Opinion.NONE);
        }
        Optional<UnitFigure<Series.Sub>> figure = series.figure();
        if (figure.isEmpty()) {
            return Line.without(criterion, Line.State.MISSING, Opinion.NONE);
        }
        if (figure.get().over().signum() == 0) {
            return Line.without(criterion, Line.State.NO_RATE, Opinion.NONE);
        }
        return held(criterion, measured, series, target, figure.get());
    }

    private static Line held(
            Criterion criterion,
            Measured.Indicator measured,
            Series series,
            Target target,
            UnitFigure<Series.Sub> figure) {
        BigFraction value = value(series.indicator(), figure);
        BigFraction pace = pace(series, measured.target() == null || target instanceof Target.Reduction);
        BigFraction baseline = null;
        BigFraction share;
        if (target instanceof Target.Reduction reduction) {
            baseline = baseline(series, reduction.baselineYear());
            if (baseline == null) {
                return Line.without(criterion, Line.State.NO_BASELINE, Opinion.NONE);
            }
            share = Held.share(measured.way(), value, reduction, baseline, pace);
        } else {
            share = Held.share(measured.way(), value, target, pace);
        }
        return Line.counted(
                criterion,
                new Working(
                        figure.amount(),
                        figure.over(),
                        value,
                        target,
                        baseline,
                        pace,
                        share,
                        series.reported(),
                        series.due()),
                Opinion.NONE);
    }

    private static @Nullable BigFraction baseline(Series series, int year) {
        return series.baseline(year)
                .filter(figure -> figure.over().signum() != 0)
                .map(figure -> value(series.indicator(), figure))
                .orElse(null);
    }

    private static BigFraction value(Indicator indicator, UnitFigure<?> figure) {
        BigFraction value = Exact.of(figure.amount()).divide(Exact.of(figure.over()));
        return indicator.percentage() ? value.multiply(HUNDRED) : value;
    }

    /** Flows are asked for as far as their time has come; everything else at once. */
    private static BigFraction pace(Series series, boolean ofYear) {
        return series.indicator().measure() == MeasureKind.FLOW
                ? BigFraction.of(
                        series.due(),
                        ofYear ? series.periodsOfYear() : series.periods().size())
                : BigFraction.ONE;
    }

    private Line ofReports(Criterion criterion, List<FormCode> forms, boolean inTime) {
        List<Owed> owed = material.owed().stream()
                .filter(report -> forms.isEmpty() || forms.contains(report.form()))
                .toList();
        List<Owed> counting = owed.stream().filter(Owed::counts).toList();
        if (counting.isEmpty()) {
            return Line.without(criterion, owed.isEmpty() ? Line.State.NOTHING_OWED : Line.State.NOT_DUE, Opinion.NONE);
        }
        int reached = (int) counting.stream()
                .filter(report -> inTime ? report.inTime() : report.received())
                .count();
        BigFraction share = BigFraction.of(reached, counting.size());
        return Line.counted(
                        criterion,
                        new Working(
                                BigDecimal.valueOf(reached),
                                BigDecimal.valueOf(counting.size()),
                                share,
                                null,
                                null,
                                BigFraction.ONE,
                                share,
                                reached,
                                counting.size()),
                        Opinion.NONE)
                .on(Rests.on(counting));
    }

    /** Points that are given are a share of those there are. */
    private Line ofPoints(Criterion criterion, Opinion opinion) {
        return byHand(criterion, opinion, value -> value.divide(Exact.of(criterion.points())), null);
    }

    private interface Shares {
        BigFraction of(BigFraction value);
    }

    private Line byHand(Criterion criterion, Opinion opinion, Shares shares, @Nullable Target target) {
        Optional<BigDecimal> stated = opinion.value();
        if (stated.isEmpty()) {
            return Line.without(criterion, unjudged(criterion), opinion);
        }
        BigFraction value = Exact.of(stated.get());
        return Line.counted(
                criterion,
                new Working(stated.get(), BigDecimal.ONE, value, target, null, BigFraction.ONE, shares.of(value), 1, 1),
                opinion);
    }

    /** Nobody has to say that there is no bonus. */
    private Line.State unjudged(Criterion criterion) {
        return material.over() && !criterion.measured().beside() ? Line.State.MISSING : Line.State.NOT_DUE;
    }
}
