package vn.wardpulse.console.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Catalogue;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;

/** What tasks are called, asked of the catalogue plan by plan. */
@Component
class KnownTasks {

    private final Catalogue catalogue;

    KnownTasks(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A task and the plan that it is of. */
    record Known(Plan plan, Task task) {}

    /** Those of {@code ids} that the reader may see. */
    Map<TaskId, Known> of(Access access, Collection<TaskId> ids) {
        Map<TaskId, Known> known = new HashMap<>();
        ids.stream().map(TaskId::plan).collect(Collectors.toSet()).forEach(code -> {
            try {
                Plan plan = catalogue.plan(access, code);
                catalogue.tasks(access, code).forEach(task -> known.put(task.id(), new Known(plan, task)));
            } catch (RoomRefused e) {
                if (e.status().value() != 404) {
                    throw e;
                }
                // a plan of others, in which the reader's unit has a part: its tasks then go by their numbers
            }
        });
        return known;
    }
}
