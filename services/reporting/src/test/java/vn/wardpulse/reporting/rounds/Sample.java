package vn.wardpulse.reporting.rounds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.Way;
import vn.wardpulse.testing.TestPlans;

/** Scales and what units are scored from, in as few words as a test wants to spend on them. */
final class Sample {

    static final GroupCode CLUSTER = new GroupCode("LB-CUM-1");
    static final Name NAME = new Name("Tiêu chí", "Criterion");

    private boolean over = true;
    private final Map<IndicatorCode, Series> series = new HashMap<>();
    private final Map<IndicatorCode, Target> targets = new HashMap<>();
    private final List<Owed> owed = new ArrayList<>();
    private final Map<CriterionCode, Opinion> opinions = new HashMap<>();

    static Scale scale(Criterion... criteria) {
        return scale(2023, 1, "5", "10", criteria);
    }

    static Scale scale(int year, int weight, String bonusCap, String deductionCap, Criterion... criteria) {
        return new Scale(
                new ScaleId(new RoundId(new PlanCode("P2021"), 2), year),
                NAME,
                weight,
                List.of(new Cluster(CLUSTER, new UnitId("00139"))),
                new BigDecimal(bonusCap),
                new BigDecimal(deductionCap),
                List.of(),
                new Scale.Thresholds(null, 0, null),
                List.of(criteria));
    }

    /** The second round of the scale's plan, which has come to its last day. */
    static RunningRound round(Scale scale, LocalDate first, LocalDate last) {
        RoundId id = scale.id().round();
        return new RunningRound(
                id,
                TestPlans.plan(id.plan(), new UnitId("004"), null, first, last),
                TestPlans.round(id.number(), first, last),
                List.of(scale),
                last);
    }

    static Criterion criterion(String code, String points, Measured measured) {
        return criterion(code, points, points, measured);
    }

    static Criterion criterion(String code, String points, String cap, Measured measured) {
        return new Criterion(
                new CriterionCode(code), NAME, new BigDecimal(points), new BigDecimal(cap), measured, List.of());
    }

    static Measured indicator(String code, Way way, @Nullable Target target) {
        return new Measured.Indicator(new IndicatorCode(code), way, target);
    }

    static Target reduction(int part, int whole, int year) {
        return new Target.Reduction(BigInteger.valueOf(part), BigInteger.valueOf(whole), year);
    }

    static Target atLeast(String value) {
        return new Target.AtLeast(new BigDecimal(value));
    }

    static Target range(String low, String high) {
        return new Target.Range(new BigDecimal(low), new BigDecimal(high));
    }

    /** Quarterly, as it stands at the end: poor households, schools. */
    static Indicator level(String code) {
        return indicator(code, MeasureKind.LEVEL, Frequency.QUARTER, TimeRule.LAST, "hộ");
    }

    static Indicator flow(String code) {
        return indicator(code, MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, "người");
    }

    /** Quarterly, in per cent. */
    static Indicator ratio(String code) {
        return indicator(code, MeasureKind.RATIO, Frequency.QUARTER, TimeRule.LAST, "%");
    }

    private static Indicator indicator(
            String code, MeasureKind measure, Frequency frequency, TimeRule acrossTime, String unit) {
        boolean ratio = measure == MeasureKind.RATIO;
        return new Indicator(
                new IndicatorCode(code),
                new ThemeCode("SOC"),
                NAME,
                measure,
                new Name(unit, unit),
                0,
                0,
                frequency,
                acrossTime,
                ratio ? UnitRule.RATIO : UnitRule.SUM,
                Direction.HIGHER,
                ratio ? NAME : null,
                ratio ? NAME : null,
                1);
    }

    /** While the round runs. */
    Sample running() {
        over = false;
        return this;
    }

    /** Figures by quarters from the second, or by months from February; {@code -} where there is none, a fraction for a pair. */
    Sample reported(Indicator indicator, String... figures) {
        return reported(indicator, figures.length, Map.of(), figures);
    }

    /** @param due how many of them are due */
    Sample reported(Indicator indicator, int due, Map<Integer, List<String>> baselines, String... figures) {
        List<Series.Sub> subs = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            Period period =
                    indicator.frequency() == Frequency.MONTH ? Period.month(2023, i + 2) : Period.quarter(2023, i + 2);
            subs.add(new Series.Sub(period, i < due, reported(period, figures[i])));
        }
        Map<Integer, List<Series.Sub>> before = new HashMap<>();
        baselines.forEach((year, texts) -> before.put(year, before(indicator, year, texts)));
        series.put(indicator.code(), new Series(indicator, indicator.frequency().perYear(), subs, before));
        return this;
    }

    private static List<Series.Sub> before(Indicator indicator, int year, List<String> texts) {
        List<Period> periods = Period.year(year).subPeriods(indicator.frequency());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Series.Sub(periods.get(i), true, reported(periods.get(i), texts.get(i))))
                .filter(Series.Sub::reported)
                .toList();
    }

    Sample target(String indicator, Target target) {
        targets.put(new IndicatorCode(indicator), target);
        return this;
    }

    /** Reports of one form, one letter a month: t in time, l late, m missing, e early (not due), w waited for (not due). */
    Sample owed(String form, String months) {
        for (int i = 0; i < months.length(); i++) {
            char how = months.charAt(i);
            owed.add(new Owed(
                    new FormCode(form),
                    Period.month(2023, i + 1),
                    how == 't' || how == 'l' || how == 'm',
                    how == 't' || how == 'l' || how == 'e',
                    how == 't' || how == 'e'));
        }
        return this;
    }

    Sample judged(String criterion, @Nullable String self, @Nullable String appraisal, @Nullable String verification) {
        opinions.put(new CriterionCode(criterion), new Opinion(said(self), said(appraisal), said(verification)));
        return this;
    }

    /** The unit's own word, and what its cluster's lead made of it. */
    Sample said(String criterion, Said self, Said appraisal) {
        opinions.put(new CriterionCode(criterion), new Opinion(self, appraisal, null));
        return this;
    }

    Material material() {
        return new Material(CLUSTER, over, series, targets, owed, opinions);
    }

    Line line(Criterion criterion) {
        return new Scoring(material()).line(criterion);
    }

    ScaleScore on(Scale scale) {
        return ScaleScore.of(scale, material());
    }

    private static @Nullable Said said(@Nullable String text) {
        return text == null ? null : new Said(new BigDecimal(text), null);
    }

    private static @Nullable Reported reported(Period period, String text) {
        Figure figure = figure(text);
        return figure == null
                ? null
                : new Reported(new UnitId("00139"), new FormCode("P2023-THANG"), period, 1, figure);
    }

    private static @Nullable Figure figure(String text) {
        if (text.equals("-")) {
            return null;
        }
        if (text.equals("?")) {
            return new Figure.NoData("chưa thống kê");
        }
        String[] parts = text.split("/", -1);
        return parts.length == 2
                ? new Figure.Pair(new BigDecimal(parts[0]), new BigDecimal(parts[1]))
                : new Figure.Amount(new BigDecimal(text));
    }
}
