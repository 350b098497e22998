package vn.wardpulse.reporting.restated;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * What series is asked for.
 *
 * @param units of the tree, read as one
 * @param frequency of its points; null for the indicator's own
 */
record Question(
        List<UnitId> units,
        IndicatorCode indicator,
        Period from,
        Period to,
        @Nullable Frequency frequency,
        LocalDate tree) {

    /** The periods of the points, in order: those with all their months between the first and the last. */
    List<Period> periods(Frequency own) {
        Frequency wanted = frequency == null ? own : frequency;
        return IntStream.rangeClosed(from.year(), to.year())
                .mapToObj(Period::allOf)
                .flatMap(List::stream)
                .filter(period -> period.frequency() == wanted)
                .filter(period -> month(period.year(), period.firstMonth()) >= month(from.year(), from.firstMonth())
                        && month(period.year(), period.lastMonth()) <= month(to.year(), to.lastMonth()))
                .sorted()
                .toList();
    }

    private static int month(int year, int month) {
        return year * 12 + month;
    }
}
