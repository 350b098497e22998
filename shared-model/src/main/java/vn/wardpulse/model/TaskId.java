package vn.wardpulse.model;

import java.util.Comparator;

/**
 * A task of a plan, by the number that it has there. Written {@code P2018/13}.
 *
 * @param number as the plan counts, such as {@code 13} or {@code 2.1}
 */
public record TaskId(PlanCode plan, String number) implements Comparable<TaskId> {

    private static final Comparator<TaskId> IN_ORDER =
            Comparator.comparing(TaskId::plan).thenComparing(TaskId::number);

    public TaskId {
        Identifiers.checked("task", number);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} names no task
     */
    public static TaskId parse(String text) {
        int bar = text.indexOf('/');
        if (bar < 0) {
            throw new IllegalArgumentException("task '%s': P2018/13".formatted(text));
        }
        return new TaskId(new PlanCode(text.substring(0, bar)), text.substring(bar + 1));
    }

    /** By their letters: which comes first in its plan the task itself says. */
    @Override
    public int compareTo(TaskId other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return plan + "/" + number;
    }
}
