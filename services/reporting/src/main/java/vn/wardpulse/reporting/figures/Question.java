package vn.wardpulse.reporting.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** What is asked for; null and empty ask for all. */
record Question(
        @Nullable List<UnitId> units,
        List<IndicatorCode> indicators,
        List<Period> periods,
        List<Frequency> frequencies,
        @Nullable Period from,
        @Nullable Period to) {

    int firstYear() {
        return from == null ? 0 : from.year();
    }

    int lastYear() {
        return to == null ? 9_999 : to.year();
    }

    boolean within(Period period) {
        return (from == null
                        || period.year() > from.year()
                        || period.year() == from.year() && period.firstMonth() >= from.firstMonth())
                && (to == null
                        || period.year() < to.year()
                        || period.year() == to.year() && period.lastMonth() <= to.lastMonth());
    }
}
