package vn.wardpulse.model;

/** The lengths a reporting period can have, finest first. */
public enum Frequency {
    MONTH("M", 1, 12),
    QUARTER("Q", 3, 4),
    HALF_YEAR("H", 6, 2),
    NINE_MONTHS("N", 9, 1),
    YEAR("Y", 12, 1);

    private final String mark;
    private final int months;
    private final int perYear;

    Frequency(String mark, int months, int perYear) {
        this.mark = mark;
        this.months = months;
        this.perYear = perYear;
    }

    /** The letter that marks this frequency in a period's text, such as {@code Q} in {@code 2023-Q1}. */
    String mark() {
        return mark;
    }

    /** Length in months: 1, 3, 6, 9 or 12. */
    public int months() {
        return months;
    }

    /** How many periods of this frequency a year holds; nine months are counted once, from the year's start. */
    public int perYear() {
        return perYear;
    }

    /**
     * Whether figures reported at this frequency combine into periods of {@code coarser}: every frequency into itself,
     * into half-years and years where it divides them, and only months and quarters into nine months.
     */
    public boolean combinesInto(Frequency coarser) {
        return this == coarser || (this != NINE_MONTHS && months < coarser.months && coarser.months % months == 0);
    }
}
