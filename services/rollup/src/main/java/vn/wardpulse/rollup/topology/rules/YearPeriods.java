package vn.wardpulse.rollup.topology.rules;

import java.util.List;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Period;

/**
 * The twenty periods of a year as the bits of an int, so that spans of time and sets of periods are cheap to combine.
 * Bit {@code n} is the n-th of {@link Period#allOf}; spans over the sub-periods of one frequency use bit 0 for its first.
 */
public final class YearPeriods {

    public static final int COUNT = Period.allOf(2000).size();

    /** All periods of a year. */
    public static final int ALL = (1 << COUNT) - 1;

    /** Bit number of the year itself. */
    public static final int YEAR = COUNT - 1;

    private static final int[] FIRST = new int[Frequency.values().length];
    private static final int[] TOUCHED = new int[COUNT];
    private static final int[][] OWN = new int[Frequency.values().length][COUNT];
    private static final int[][] TO_DATE = new int[Frequency.values().length][COUNT];

    static {
        List<Period> all = Period.allOf(2000);
        for (int i = 0; i < COUNT; i++) {
            Period period = all.get(i);
            if (period.ordinal() == 1) {
                FIRST[period.frequency().ordinal()] = i;
            }
            for (Period touched : period.touched()) {
                TOUCHED[i] |= 1 << all.indexOf(touched);
            }
            for (Frequency reported : Frequency.values()) {
                OWN[reported.ordinal()][i] = ordinals(period.subPeriods(reported));
                TO_DATE[reported.ordinal()][i] = ordinals(period.yearToDate(reported));
            }
        }
    }

    private YearPeriods() {}

    public static int index(Period period) {
        return index(period.frequency(), period.ordinal());
    }

    static int index(Frequency frequency, int ordinal) {
        return FIRST[frequency.ordinal()] + ordinal - 1;
    }

    public static Period at(int year, int index) {
        Frequency frequency = Frequency.MONTH;
        for (Frequency candidate : Frequency.values()) {
            if (FIRST[candidate.ordinal()] <= index) {
                frequency = candidate;
            }
        }
        return new Period(frequency, year, index - FIRST[frequency.ordinal()] + 1);
    }

    /** The periods whose own figure or year to date takes figures of {@code period}. */
    public static int touched(Period period) {
        return TOUCHED[index(period)];
    }

    /** The sub-periods of frequency {@code reported} that combine into the period; 0 where they do not. */
    static int own(Frequency reported, int index) {
        return OWN[reported.ordinal()][index];
    }

    /** The sub-periods of frequency {@code reported} from the year's first to the period's end. */
    static int toDate(Frequency reported, int index) {
        return TO_DATE[reported.ordinal()][index];
    }

    /** Of a set of the year's periods, those of one frequency, as sub-periods. */
    static int subPeriods(int periods, Frequency reported) {
        return periods >>> FIRST[reported.ordinal()] & (1 << reported.perYear()) - 1;
    }

    private static int ordinals(List<Period> periods) {
        return periods.stream().mapToInt(p -> 1 << p.ordinal() - 1).reduce(0, (a, b) -> a | b);
    }
}
