package vn.wardpulse.reporting.explanation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.combining.Sum;
import vn.wardpulse.reporting.combining.UnitFigure;
import vn.wardpulse.reporting.explanation.Explanation.Below;
import vn.wardpulse.reporting.explanation.Explanation.Difference;
import vn.wardpulse.reporting.explanation.Explanation.Line;
import vn.wardpulse.reporting.explanation.Explanation.Span;
import vn.wardpulse.reporting.figures.Figures;

/** Takes a total apart, by the same rules that put it together but not by the same code. */
@Component
public class Explanations {

    /**
     * A report and the total that it moves come by different ways, one a moment before the other. Asked in between, the
     * answer waits until both are there.
     */
    private static final int TRIES = 30;

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final CountedFigures counted;
    private final Figures figures;
    private final TransactionTemplate snapshot;

    Explanations(CountedFigures counted, Figures figures, PlatformTransactionManager transactions) {
        this.counted = counted;
        this.figures = figures;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * Nobody's right to it is asked here.
     *
     * @param indicator as it was defined in the period
     */
    public Explanation of(UnitId unit, Indicator indicator, Period period, Span span, Catalogue catalogue) {
        // Before the snapshot begins: it would not see what is only then worked out.
        counted.reading(span.periods(period, indicator.frequency()), List.copyOf(catalogue.everUnder(unit)));
        Explanation explanation = once(unit, indicator, period, span, catalogue);
        for (int n = 1; n < TRIES && !explanation.difference().isNothing(); n++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            explanation = once(unit, indicator, period, span, catalogue);
        }
        return explanation;
    }

    private Explanation once(UnitId unit, Indicator indicator, Period period, Span span, Catalogue catalogue) {
        return Objects.requireNonNull(snapshot.execute(status -> explain(unit, indicator, period, span, catalogue)));
    }

    private Explanation explain(UnitId unit, Indicator indicator, Period period, Span span, Catalogue catalogue) {
        Total total = figures.cell(unit, period, indicator.code())
                .map(span == Span.OWN ? Cell::own : Cell::toDate)
                .orElse(null);
        List<Line> candidates = counted.find(
                indicator.code(),
                catalogue.formsOf(indicator.code()).stream().map(Form::code).toList(),
                span.periods(period, indicator.frequency()),
                List.copyOf(catalogue.everUnder(unit)));
        Map<UnitId, List<Line>> byUnit = new TreeMap<>();
        for (Line line : candidates) {
            if (countsAt(unit, line, indicator, period, catalogue)) {
                byUnit.computeIfAbsent(line.unit(), u -> new ArrayList<>()).add(line);
            }
        }
        List<UnitFigure<Line>> units = combined(byUnit, indicator);
        Sum sum = Sum.across(units, indicator);
        return new Explanation(
                unit,
                indicator.code(),
                period,
                span,
                total,
                lines(units),
                new Explanation.Rules(
                        indicator.acrossTime(), indicator.acrossUnits(), tree(indicator, period, catalogue)),
                sum,
                Difference.of(total, sum),
                below(unit, indicator, period, total, candidates, catalogue),
                0);
    }

    /** What groups and cells say of what their ward is asked for itself: beside its cell, not in it. */
    private static @Nullable Below below(
            UnitId unit,
            Indicator indicator,
            Period period,
            @Nullable Total total,
            List<Line> candidates,
            Catalogue catalogue) {
        boolean asked = catalogue.formsOf(indicator.code()).stream()
                .anyMatch(form -> form.level().belowWard());
        if (!asked
                || catalogue.everChildren(unit).stream().noneMatch(catalogue::isBelowWard)
                || !catalogue.isAskedOfWards(indicator.code())
                || catalogue.kind(unit).filter(UnitKind.WARD::equals).isEmpty()) {
            return null;
        }
        Map<UnitId, List<Line>> byUnit = new TreeMap<>();
        for (Line line : candidates) {
            if (catalogue.isBelowWard(line.unit())
                    && catalogue.units().under(unit, line.unit(), day(line, indicator, period, catalogue))) {
                byUnit.computeIfAbsent(line.unit(), u -> new ArrayList<>()).add(line);
            }
        }
        List<UnitFigure<Line>> units = combined(byUnit, indicator);
        Sum sum = Sum.across(units, indicator);
        return new Below(lines(units), sum, Difference.of(total, sum));
    }

    private static List<UnitFigure<Line>> combined(Map<UnitId, List<Line>> byUnit, Indicator indicator) {
        return byUnit.values().stream()
                .map(lines -> UnitFigure.of(lines, Line::figure, indicator.acrossTime()))
                .toList();
    }

    private static List<Line> lines(List<UnitFigure<Line>> units) {
        return units.stream().flatMap(figure -> figure.lines().stream()).toList();
    }

    private static LocalDate tree(Indicator indicator, Period period, Catalogue catalogue) {
        return catalogue.formsOf(indicator.code()).stream()
                .findFirst()
                .map(form -> catalogue.windowLast(form, period))
                .orElseGet(() -> catalogue.windowLast(period));
    }

    /** The tree of the time: of each sub-period for sums, of the whole period for everything else. */
    private static boolean countsAt(UnitId unit, Line line, Indicator indicator, Period period, Catalogue catalogue) {
        return catalogue.counts(line.unit(), indicator.code(), unit, day(line, indicator, period, catalogue));
    }

    /** The day whose tree says where a report counts. */
    private static LocalDate day(Line line, Indicator indicator, Period period, Catalogue catalogue) {
        Period decisive = indicator.acrossTime() == TimeRule.SUM ? line.period() : period;
        return catalogue
                .form(line.form())
                .map(form -> catalogue.windowLast(form, decisive))
                .orElseGet(() -> catalogue.windowLast(decisive));
    }
}
