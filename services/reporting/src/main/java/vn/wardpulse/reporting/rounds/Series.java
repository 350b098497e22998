package vn.wardpulse.reporting.rounds;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.reporting.combining.UnitFigure;

/**
 * What a unit reported for one indicator in the part of a round that lies in one year, and in the years before that it
 * may be held against.
 *
 * @param indicator as it stands on the last day
 * @param periodsOfYear periods of its frequency that a year has
 * @param periods those whose data window lies in the round and which are of the scale's year, in order of time
 * @param baselines periods of other years with a figure, in order of time
 */
record Series(Indicator indicator, int periodsOfYear, List<Sub> periods, Map<Integer, List<Sub>> baselines) {

    /**
     * @param due whether its due date has passed
     * @param figure that counts; null where there is none. "No data" is none either
     */
    record Sub(Period period, boolean due, @Nullable Reported figure) {

        boolean reported() {
            return figure != null && !(figure.figure() instanceof Figure.NoData);
        }
    }

    Series {
        periods = List.copyOf(periods);
        baselines = Map.copyOf(baselines);
    }

    int due() {
        return (int) periods.stream().filter(Sub::due).count();
    }

    int reported() {
        return (int) periods.stream().filter(Sub::reported).count();
    }

    /** The figure of the round; nothing where none is reported. */
    Optional<UnitFigure<Sub>> figure() {
        return combined(periods);
    }

    /** The periods of a baseline year of which something is known. */
    List<Sub> before(int year) {
        return baselines.getOrDefault(year, List.of());
    }

    /** The figure of a whole year; nothing where none is known. */
    Optional<UnitFigure<Sub>> baseline(int year) {
        return combined(before(year));
    }

    private Optional<UnitFigure<Sub>> combined(List<Sub> subs) {
        List<Sub> reported = subs.stream().filter(Sub::reported).toList();
        return reported.isEmpty()
                ? Optional.empty()
                : Optional.of(UnitFigure.of(
                        reported, sub -> Objects.requireNonNull(sub.figure()).figure(), indicator.acrossTime()));
    }
}
