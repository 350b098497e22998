package vn.wardpulse.submission.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Expression.When;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.submission.figures.Precedents;

/** What the figures of a report can be held against: the unit's own past, and its targets. */
final class Comparisons {

    private static final SortedMap<Period, Map<IndicatorCode, Figure>> NOTHING = Collections.emptySortedMap();

    private final FigureTable figures;

    Comparisons(FigureTable figures) {
        this.figures = figures;
    }

    /** The unit's figures that count, of all years that the report's lines may need. */
    Past past(Row row, List<Indicator> asked, Definitions definitions) {
        return past(Map.of(row, asked), definitions).getOrDefault(row, new Past(row, NOTHING));
    }

    /** The same for several reports, read at once. */
    Map<Row, Past> past(Map<Row, List<Indicator>> asked, Definitions definitions) {
        Map<UnitId, SortedMap<Period, Map<IndicatorCode, Figure>>> counted = figures.counted(
                asked.keySet().stream().map(row -> row.obligation().unit()).collect(Collectors.toSet()),
                asked.entrySet().stream()
                        .flatMapToInt(report -> years(report.getKey(), report.getValue(), definitions))
                        .distinct()
                        .boxed()
                        .toList());
        Map<Row, Past> past = new HashMap<>();
        asked.keySet()
                .forEach(row -> past.put(
                        row, new Past(row, counted.getOrDefault(row.obligation().unit(), NOTHING))));
        return past;
    }

    private static IntStream years(Row row, List<Indicator> asked, Definitions definitions) {
        Period period = row.obligation().period();
        return IntStream.concat(
                IntStream.of(period.previous().year(), period.year() - 1),
                asked.stream()
                        .flatMap(indicator -> target(row, indicator, definitions).stream())
                        .mapToInt(
                                target -> target instanceof Target.Reduction reduction ? reduction.baselineYear() : 0));
    }

    private static Optional<Target> target(Row row, Indicator indicator, Definitions definitions) {
        Obligation obligation = row.obligation();
        return definitions.target(obligation.unit(), obligation.period().year(), indicator.code(), row.windowLast());
    }

    record Past(Row row, SortedMap<Period, Map<IndicatorCode, Figure>> counted) implements Precedents {

        @Override
        public Optional<Figure> figure(IndicatorCode indicator, When when) {
            return switch (when) {
                case NOW -> Optional.empty();
                case PREVIOUS -> Optional.ofNullable(previous().get(indicator));
                case LAST_YEAR ->
                    Optional.ofNullable(of(period().sameLastYear()).get(indicator));
                case EARLIER -> earlier(indicator);
            };
        }

        private Optional<Figure> earlier(IndicatorCode indicator) {
            return counted.headMap(period()).reversed().entrySet().stream()
                    .filter(entry -> entry.getKey().year() == period().year()
                            && entry.getKey().frequency() == period().frequency())
                    .flatMap(entry -> Optional.ofNullable(entry.getValue().get(indicator)).stream())
                    .filter(figure -> !(figure instanceof Figure.NoData))
                    .findFirst();
        }

        private Map<IndicatorCode, Figure> previous() {
            return of(period().previous());
        }

        private Period period() {
            return row.obligation().period();
        }

        private Map<IndicatorCode, Figure> of(Period period) {
            return Objects.requireNonNullElse(counted.get(period), Map.of());
        }

        List<ReportView.Line> lines(List<Indicator> asked, Definitions definitions) {
            return asked.stream()
                    .map(indicator -> {
                        Target target = target(row, indicator, definitions).orElse(null);
                        return new ReportView.Line(
                                indicator.code(),
                                previous().get(indicator.code()),
                                of(period().sameLastYear()).get(indicator.code()),
                                target,
                                worked(target, indicator));
                    })
                    .toList();
        }

        private @Nullable String worked(@Nullable Target target, Indicator indicator) {
            if (!(target instanceof Target.Reduction reduction)) {
                return null;
            }
            List<Figure> base = counted.entrySet().stream()
                    .filter(entry -> entry.getKey().year() == reduction.baselineYear()
                            && entry.getKey().frequency() == indicator.frequency())
                    .flatMap(entry -> Optional.ofNullable(entry.getValue().get(indicator.code())).stream())
                    .toList();
            return Baseline.bound(reduction, indicator, base)
                    .map(Fraction::toString)
                    .orElse(null);
        }
    }
}
