package vn.wardpulse.rollup.topology;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.rollup.topology.rules.LedgerLine;
import vn.wardpulse.rollup.topology.rules.YearPeriods;

/** Which figures of a unit can have moved, year by year, because lines of its books did. */
final class MovedYears {

    private final Books books;
    private final SortedMap<Integer, Moved> years = new TreeMap<>();

    MovedYears(Books books) {
        this.books = books;
    }

    /** What of one year can have moved, and the last event of the year's own that it rests on. */
    static final class Moved {

        private final Set<IndicatorCode> indicators = new HashSet<>();
        private int periods;
        private long position;
        private @Nullable Instant at;

        private void take(int more, Set<IndicatorCode> codes) {
            periods |= more;
            indicators.addAll(codes);
        }

        private void restsOn(LedgerLine line) {
            if (line.position() > position) {
                position = line.position();
                at = line.at();
            }
        }

        Set<IndicatorCode> indicators() {
            return indicators;
        }

        int periods() {
            return periods;
        }

        /** 0 if only targets of the year look back at what moved. */
        long position() {
            return position;
        }

        @Nullable
        Instant at() {
            return at;
        }
    }

    /** The periods that take figures of the line's; and, where targets reduce its year's figures, those of their years. */
    void take(LedgerLine line, Set<IndicatorCode> inForm) {
        int year = line.obligation().period().year();
        Map<Integer, Set<IndicatorCode>> reductions =
                books.reductionsFrom(line.obligation().unit(), year);
        Moved own = of(year);
        own.take(YearPeriods.touched(line.obligation().period()), inForm);
        own.restsOn(line);
        reductions.forEach((later, indicators) -> {
            if (indicators.stream().anyMatch(inForm::contains)) {
                of(later).take(YearPeriods.ALL, indicators);
            }
        });
    }

    private Moved of(int year) {
        return years.computeIfAbsent(year, any -> new Moved());
    }

    void forEach(BiConsumer<Integer, Moved> work) {
        years.forEach(work);
    }
}
