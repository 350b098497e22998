package vn.wardpulse.catalogue.plans;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.plan.Timing;

/** What tasks that stand already ask of their plan when it is stated anew. */
public final class TaskRules {

    private final SortedMap<PlanCode, Plan> plans;
    private final Statements<PlanCode, Plan> stated;
    private final Faults faults;

    public TaskRules(SortedMap<PlanCode, Plan> plans, Statements<PlanCode, Plan> stated, Faults faults) {
        this.plans = plans;
        this.stated = stated;
        this.faults = faults;
    }

    /** Those that fit their plans; of the others it is said why they do not. */
    public SortedMap<TaskId, Task> sound(SortedMap<TaskId, Task> tasks) {
        SortedMap<TaskId, Task> sound = new TreeMap<>();
        tasks.forEach((id, task) -> {
            Plan plan = plans.get(id.plan());
            if (plan != null && fits(task, plan)) {
                sound.put(id, task);
            }
        });
        return sound;
    }

    private boolean fits(Task task, Plan plan) {
        boolean led = !task.leading().isEmpty() || plan.standing() != null;
        if (!led) {
            fault(
                    plan,
                    "standing_unit",
                    "task-without-leader",
                    "Nhiệm vụ %s không có đơn vị chủ trì nên kế hoạch cần cơ quan thường trực. Điền standing_unit."
                            .formatted(task.id().number()),
                    "Nobody leads task %s, so the plan needs a standing body. Fill in standing_unit."
                            .formatted(task.id().number()));
        }
        boolean within = task.timings().stream().allMatch(timing -> fits(timing, plan));
        if (!within) {
            fault(
                    plan,
                    "period_from",
                    "task-outside-the-plan",
                    "Thời gian của nhiệm vụ %s không còn nằm trong kế hoạch. Sửa ngày của kế hoạch, hoặc nhập lại nhiệm vụ trong tasks.csv."
                            .formatted(task.id().number()),
                    "The time of task %s is not within the plan any more. Correct the plan's dates, or state the task anew in tasks.csv."
                            .formatted(task.id().number()));
        }
        return led && within;
    }

    /** Whether a timing comes to anything within the plan. */
    static boolean fits(Timing timing, Plan plan) {
        LocalDate last = plan.last();
        if (timing.kind() == Timing.Kind.BY_PROGRESS) {
            return last != null;
        }
        return timing.first() == null
                || timing.last() == null
                || !timing.last().atEndOfMonth().isBefore(plan.first())
                        && (last == null || !timing.first().atDay(1).isAfter(last));
    }

    private void fault(Plan plan, String column, String code, String vi, String en) {
        faults.add(stated.place(plan.code(), PlanSheet.FILE), column, code, vi, en);
    }
}
