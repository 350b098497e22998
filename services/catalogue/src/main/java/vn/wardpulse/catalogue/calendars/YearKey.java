package vn.wardpulse.catalogue.calendars;

import java.util.Comparator;
import vn.wardpulse.model.CalendarCode;

/** One year of one calendar. */
public record YearKey(CalendarCode calendar, int year) implements Comparable<YearKey> {

    private static final Comparator<YearKey> ORDER =
            Comparator.comparing(YearKey::calendar).thenComparing(YearKey::year);

    @Override
    public int compareTo(YearKey other) {
        return ORDER.compare(this, other);
    }

    /** As the key of the topic has it, such as {@code ND09/2023}. */
    @Override
    public String toString() {
        return calendar + "/" + year;
    }
}
