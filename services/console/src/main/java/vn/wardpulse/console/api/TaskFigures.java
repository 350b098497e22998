package vn.wardpulse.console.api;

import java.util.List;
import java.util.Map;

/** What comes of tasks, all together and by one thing. */
public record TaskFigures(Counts total, List<Row> rows) {

    /** Of no task. */
    public static final TaskFigures NONE = new TaskFigures(new Counts(0, 0, 0, 0, 0, 0, 0), List.of());

    /** How many times of tasks have come, and how they stand. */
    public record Counts(int come, int onTime, int late, int notDone, int underWay, int open, int overdue) {}

    /**
     * @param key a unit, a plan, a task, a channel or a period
     * @param amounts what was told by channel, added up
     */
    public record Row(String key, Counts counts, Map<String, Long> amounts) {}
}
