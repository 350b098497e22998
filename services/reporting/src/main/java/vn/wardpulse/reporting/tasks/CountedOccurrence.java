package vn.wardpulse.reporting.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.ChannelCount;

/**
 * One occurrence as it is counted.
 *
 * @param from first day that it is about
 * @param to last day that it is about; it counts in the periods and under the ancestors of this day
 * @param state OPEN, UNDER_WAY, DONE or NOT_DONE
 * @param channels of its task
 * @param counts what was told by channel
 */
record CountedOccurrence(
        TaskId task,
        Slot slot,
        UnitId unit,
        LocalDate from,
        LocalDate to,
        LocalDate due,
        String state,
        boolean overdue,
        @Nullable Timeliness timeliness,
        List<ChannelCode> channels,
        List<ChannelCount> counts) {}
