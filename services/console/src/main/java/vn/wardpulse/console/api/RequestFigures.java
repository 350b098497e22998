package vn.wardpulse.console.api;

import java.util.List;

/** What comes of requests, all together and by one thing. */
public record RequestFigures(Counts total, List<Row> rows) {

    /** How many units were asked, each request once for each, and how they stand. */
    public record Counts(int asked, int onTime, int late, int open, int overdue, int unanswered) {}

    /** @param key a unit or a month */
    public record Row(String key, Counts counts) {}
}
