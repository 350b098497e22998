package vn.wardpulse.submission;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear.ReminderDay;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.plan.Timing;
import vn.wardpulse.testing.TestPlans;

/** A plan of the district for 2023 and tasks of it, as the catalogue says them. */
final class TestTasks {

    static final PlanCode PLAN = new PlanCode("KH");

    private TestTasks() {}

    static Function<EventHead, CatalogueEvent> plan(@Nullable UnitId standing) {
        Plan plan =
                TestPlans.plan(PLAN, TestPlan.DISTRICT, standing, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        return head -> new CatalogueEvent.PlanDefined(head, plan);
    }

    /** Task 1, led by Bồ Đề in March, with its neighbour. */
    static Function<EventHead, CatalogueEvent> march() {
        return task(
                "1",
                List.of(new Party.One(TestPlan.WARD)),
                List.of(new Party.One(TestPlan.NEIGHBOUR)),
                month(3, LocalDate.of(2023, 3, 31)));
    }

    static Function<EventHead, CatalogueEvent> task(
            String number, List<Party> leading, List<Party> coordinating, Occasion... occasions) {
        Task task = new Task(
                new TaskId(PLAN, number),
                1,
                new Name("Tuyên truyền", "Communication"),
                List.of(
                        new Channel(new ChannelCode("PORTAL"), new Name("Cổng thông tin", "Portal")),
                        new Channel(new ChannelCode("RADIO"), new Name("Đài truyền thanh", "Radio"))),
                List.of(Timing.of(Timing.Kind.MONTHLY)),
                leading,
                coordinating,
                null,
                Arrays.asList(occasions));
        return head -> new CatalogueEvent.TaskDefined(head, task);
    }

    static Occasion month(int month, LocalDate due, ReminderDay... reminders) {
        YearMonth time = YearMonth.of(2023, month);
        return new Occasion(
                Slot.of(time, time), time.atDay(1), time.atEndOfMonth(), time.atDay(1), due, List.of(reminders));
    }
}
