package vn.wardpulse.reporting.tasks;

import java.util.List;
import java.util.SortedMap;

/**
 * What comes of tasks, all together and by one thing.
 *
 * @param rows in the order of their keys. Those of channels do not add up to the total: a task may have several
 */
record TaskFigures(TaskCounts total, List<TaskGroup> rows) {

    /**
     * @param key a unit, a plan, a task, a channel or a period
     * @param amounts what was told by channel, added up
     */
    record TaskGroup(String key, TaskCounts counts, SortedMap<String, Long> amounts) {}
}
