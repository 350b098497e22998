package vn.wardpulse.console.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.TaskFigures;
import vn.wardpulse.console.api.TaskOccurrence;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;

/**
 * What a plan's page is written from.
 *
 * @param plans all that the reader sees
 * @param tasks of the plan, in its order
 * @param occurrences of its tasks that the reader sees, of all years
 * @param rounds how far each is, by number
 * @param asked the year that is asked for; null where none is
 * @param before the tasks of the plan that it follows; empty where there is none
 * @param imports whether the reader imports plans
 */
record PlanData(
        Plan plan,
        List<Plan> plans,
        List<Task> tasks,
        List<TaskOccurrence> occurrences,
        TaskFigures byChannel,
        TaskFigures byQuarter,
        Definitions definitions,
        Units units,
        Figures figures,
        Map<Integer, String> rounds,
        LocalDate today,
        @Nullable Integer asked,
        List<Task> before,
        boolean imports) {}
