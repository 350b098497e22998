package vn.wardpulse.catalogue.calendars;

import java.util.Comparator;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Period;

/** One period of one calendar. */
public record PeriodKey(CalendarCode calendar, Period period) implements Comparable<PeriodKey> {

    private static final Comparator<PeriodKey> ORDER =
            Comparator.comparing(PeriodKey::calendar).thenComparing(PeriodKey::period);

    @Override
    public int compareTo(PeriodKey other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code ND09/2023-03}. */
    @Override
    public String toString() {
        return calendar + "/" + period;
    }
}
