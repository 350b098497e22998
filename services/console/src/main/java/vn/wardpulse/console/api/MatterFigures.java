package vn.wardpulse.console.api;

import java.util.List;

/** What comes of matters, all together and by one thing. */
public record MatterFigures(Counts total, List<Row> rows) {

    /** How many were raised, and how they stand. */
    public record Counts(int raised, int onTime, int late, int open, int overdue, int withdrawn) {}

    /** @param key a field, a unit or a month */
    public record Row(String key, Counts counts) {}
}
