package vn.wardpulse.submission.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Addressee.Office;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.submission.definition.Definitions;

/** Who hears that a task is late after all reminders, where a body of the district watches over the plan. */
class TaskNoticeTest {

    private static final LocalDate DUE = LocalDate.of(2023, 3, 31);
    private static final PlanCode PLAN = new PlanCode("KH");
    private static final UnitId STANDING = new UnitId("004-BTG");
    private static final UnitId WARD = new UnitId("00139");
    private static final UnitId CELL = new UnitId("00139.01");

    private final Definitions definitions = new Definitions(
            1,
            Map.of(
                    WARD, unit(WARD, UnitKind.WARD, new UnitId("004")),
                    CELL, unit(CELL, UnitKind.PARTY_CELL, WARD),
                    STANDING, unit(STANDING, UnitKind.DEPARTMENT, new UnitId("004"))),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(PLAN, plan()),
            Map.of(),
            Map.of(),
            List.of());

    @Test
    void ofAWardWhoeverWatchesOverThePlanHears() {
        assertThat(escalated(WARD))
                .containsExactly(
                        new Addressee(STANDING, Office.WARD_OFFICER), new Addressee(STANDING, Office.WARD_LEADER));
    }

    @Test
    void ofACellItsWardsLeaderHearsAndNobodyAbove() {
        assertThat(escalated(CELL)).containsExactly(new Addressee(WARD, Office.WARD_LEADER));
    }

    private List<Addressee> escalated(UnitId unit) {
        return new TaskNotice(definitions, DUE.plusDays(4))
                .about(
                        new EventHead(1, Instant.EPOCH, "hệ thống", new UUID(0, 0)),
                        new Occurrence(new TaskId(PLAN, "1"), new Slot("2023-03"), unit),
                        DUE,
                        new Step(Step.Kind.ESCALATION, 4),
                        null)
                .addressees();
    }

    private static Unit unit(UnitId id, UnitKind kind, UnitId parent) {
        return new Unit(id, id.value(), kind, List.of(new Unit.Spell(null, null, new Name("Tên", "Name"), parent)));
    }

    private static Plan plan() {
        return new Plan(
                PLAN,
                "1/KH",
                LocalDate.of(2023, 1, 3),
                new Name("Quận", "District"),
                new UnitId("004"),
                STANDING,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
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
}
