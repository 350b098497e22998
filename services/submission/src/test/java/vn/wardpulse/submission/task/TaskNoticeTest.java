package vn.wardpulse.submission.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Addressee.Office;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.testing.TestPlans;
import vn.wardpulse.testing.TestUnits;

/** Who hears that a task is late after all reminders, where a body of the district watches over the plan. */
class TaskNoticeTest {

    private static final LocalDate DUE = LocalDate.of(2023, 3, 31);
    private static final PlanCode PLAN = new PlanCode("KH");
    private static final UnitId DISTRICT = new UnitId("004");
    private static final UnitId STANDING = new UnitId("004-BTG");
    private static final UnitId WARD = new UnitId("00139");
    private static final UnitId CELL = new UnitId("00139.01");

    private final Definitions definitions = new Definitions(
            1,
            Map.of(
                    WARD, TestUnits.unit(WARD, UnitKind.WARD, DISTRICT),
                    CELL, TestUnits.unit(CELL, UnitKind.PARTY_CELL, WARD),
                    STANDING, TestUnits.unit(STANDING, UnitKind.DEPARTMENT, DISTRICT)),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of(
                    PLAN,
                    TestPlans.plan(PLAN, DISTRICT, STANDING, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))),
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
}
