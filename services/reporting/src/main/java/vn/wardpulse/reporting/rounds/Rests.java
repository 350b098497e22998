package vn.wardpulse.reporting.rounds;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.TimeRule;

/**
 * The very figures and reports that a line is worked out from, so that nobody has to take its first number on trust.
 *
 * @param indicator whose figures they are; null where it is none's
 * @param acrossTime how these combine into one; null where there is no indicator
 * @param figures in order of time, those of a baseline year first
 * @param reports those that are counted, by form and period
 */
@Schema(name = "RoundRests")
record Rests(@Nullable IndicatorCode indicator, @Nullable TimeRule acrossTime, List<Part> figures, List<Owed> reports) {

    static final Rests NOTHING = new Rests(null, null, List.of(), List.of());

    /**
     * A unit's figure of one period.
     *
     * @param baseline whether it is of the year that a reduction starts from
     * @param due whether its due date has passed; of no meaning for a baseline
     * @param form by which it was reported; null where it was not
     * @param version of the report
     * @param amount the amount or the numerator; null where nothing is reported
     * @param over the denominator of a ratio; null for an amount
     */
    @Schema(name = "RoundFigure")
    record Part(
            Period period,
            boolean baseline,
            boolean due,
            @Nullable FormCode form,
            @Nullable Integer version,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal over) {

        private static Part of(Series.Sub sub, boolean baseline) {
            Reported reported = sub.reported() ? sub.figure() : null;
            Figure figure = reported == null ? null : reported.figure();
            return new Part(
                    sub.period(),
                    baseline,
                    sub.due(),
                    reported == null ? null : reported.form(),
                    reported == null ? null : reported.version(),
                    amount(figure),
                    figure instanceof Figure.Pair pair ? pair.denominator() : null);
        }

        private static @Nullable BigDecimal amount(@Nullable Figure figure) {
            if (figure instanceof Figure.Pair pair) {
                return pair.numerator();
            }
            return figure instanceof Figure.Amount alone ? alone.value() : null;
        }
    }

    Rests {
        figures = List.copyOf(figures);
        reports = List.copyOf(reports);
    }

    /** @param baselineYear null where there is none */
    static Rests on(Series series, @Nullable Integer baselineYear) {
        List<Part> parts = new ArrayList<>();
        if (baselineYear != null) {
            series.before(baselineYear).forEach(sub -> parts.add(Part.of(sub, true)));
        }
        series.periods().forEach(sub -> parts.add(Part.of(sub, false)));
        return new Rests(series.indicator().code(), series.indicator().acrossTime(), parts, List.of());
    }

    /** Whether a figure is among these, be it reported or not. */
    boolean on(IndicatorCode code, Period period) {
        return code.equals(indicator)
                && figures.stream().anyMatch(part -> part.period().equals(period));
    }

    static Rests on(List<Owed> reports) {
        return new Rests(null, null, List.of(), reports);
    }
}
