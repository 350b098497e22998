package vn.wardpulse.oracle.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.plan.Timing;

/** A plan and a task of it. Neither moves a figure, so no view may know of them. */
final class RandomPlans {

    private static final PlanCode PLAN = new PlanCode("KH");

    private RandomPlans() {}

    static void define(Timeline timeline, LocalDate start, List<UnitId> wards, int year) {
        UnitId ward = wards.getFirst();
        timeline.catalogue(Timeline.at(start, 9), head -> new CatalogueEvent.PlanDefined(head, plan(ward, year)));
        timeline.catalogue(Timeline.at(start, 9), head -> new CatalogueEvent.TaskDefined(head, task(ward, year)));
    }

    private static Plan plan(UnitId scope, int year) {
        return new Plan(
                PLAN,
                "1/KH",
                null,
                new Name("Phường", "Ward"),
                scope,
                null,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                new Name("Kế hoạch", "Plan"),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private static Task task(UnitId leader, int year) {
        YearMonth march = YearMonth.of(year, 3);
        LocalDate first = march.atDay(1);
        LocalDate last = march.atEndOfMonth();
        return new Task(
                new TaskId(PLAN, "1"),
                1,
                new Name("Tuyên truyền", "Communication"),
                List.of(),
                List.of(Timing.of(march, march)),
                List.of(new Party.One(leader)),
                List.of(),
                null,
                List.of(new Occasion(Slot.of(march, march), first, last, first, last, List.of())));
    }
}
