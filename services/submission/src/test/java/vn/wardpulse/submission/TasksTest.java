package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear.ReminderDay;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.Progress;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;

/** Tasks come due by themselves, are reported, added to, late, chased and taken back. */
class TasksTest {

    private static final LocalDate END_OF_MARCH = LocalDate.of(2023, 3, 31);
    private static final String MARCH = "/api/slots/KH/1/2023-03";

    private static final String DONE = """
            {"seen":%d,"progress":"done","counts":[{"channel":"RADIO","count":12}],"words":"Đã phát 12 lượt."}
            """;

    @Test
    void whatIsLedOpensWithItsTimeAndIsReported() {
        try (Room room = Room.started(LocalDate.of(2023, 2, 28))) {
            room.hearPlan(TestTasks.plan(null), TestTasks.march());
            assertThat(room.tasks()).as("yet to come").isEmpty();
            assertThat(room.get(Room.officer("00139"), MARCH).status()).isEqualTo(404);

            room.clock.turnTo(LocalDate.of(2023, 3, 1));
            Answer open = room.get(Room.officer("00139"), MARCH);
            assertThat(open.at("/leading/0/occurrence/state")).isEqualTo("open");
            assertThat(open.at("/leading/0/may")).isEqualTo("true");
            assertThat(open.at("/coordinating/0/unit")).isEqualTo("00124");
            assertThat(open.at("/coordinating/0/may")).isEqualTo("false");

            Answer begun = room.post(
                    Room.officer("00139"),
                    MARCH + "/00139/report",
                    "{\"seen\":0,\"progress\":\"under-way\",\"words\":\"Đang viết tin.\"}");
            assertThat(begun.at("/leading/0/occurrence/state")).isEqualTo("under-way");
            Answer done = room.post(Room.leader("00139"), MARCH + "/00139/report", DONE.formatted(1));
            assertThat(done.status()).isEqualTo(200);
            assertThat(done.at("/leading/0/occurrence/timeliness")).isEqualTo("ON_TIME");
            assertThat(done.at("/leading/0/reports/0/counts/0/count")).isEqualTo("12");
            assertThat(done.at("/leading/0/reports/1/words")).isEqualTo("Đang viết tin.");

            Answer again = room.post(Room.leader("00139"), MARCH + "/00139/report", DONE.formatted(1));
            assertThat(again.at("/leading/0/occurrence/version")).as("a retry").isEqualTo("2");
            assertThat(room.post(
                                    Room.officer("00139"),
                                    MARCH + "/00139/report",
                                    "{\"seen\":1,\"progress\":\"under-way\"}")
                            .codes())
                    .containsExactly("stale-version");

            Answer added = room.post(
                    Room.officer("00124"),
                    MARCH + "/00124/addition",
                    "{\"counts\":[{\"channel\":\"PORTAL\",\"count\":1}]}");
            assertThat(added.at("/coordinating/0/additions/0/counts/0/channel")).isEqualTo("PORTAL");
            assertThat(room.get(Room.officer("00124"), "/api/participations?unit=00124")
                            .at("/0/version"))
                    .isEqualTo("1");

            assertThat(room.tasks())
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("OccurrenceOpened", "TaskReported", "TaskReported", "TaskAddedTo");
            assertThat(room.tasks().get(2)).isInstanceOfSatisfying(TaskEvent.TaskReported.class, reported -> {
                assertThat(reported.progress()).isEqualTo(Progress.DONE);
                assertThat(reported.timeliness()).isEqualTo(Timeliness.ON_TIME);
                assertThat(reported.head().by()).isEqualTo("lanhdao.00139");
            });
        }
    }

    @Test
    void aDueDateThatPassesMakesItLateUntilALaterOneMakesItTimely() {
        try (Room room = Room.started(END_OF_MARCH)) {
            room.hearPlan(TestTasks.plan(null), TestTasks.march());
            room.clock.turnTo(END_OF_MARCH.plusDays(1));
            Answer late = room.get(Room.officer("00139"), "/api/occurrences?unit=00139");
            assertThat(late.at("/0/overdue")).isEqualTo("true");
            assertThat(late.at("/0/daysLeft")).isEqualTo("0");

            Answer done = room.post(Room.officer("00139"), MARCH + "/00139/report", DONE.formatted(0));
            assertThat(done.at("/leading/0/occurrence/timeliness")).isEqualTo("LATE");

            room.hearPlan(TestTasks.task(
                    "1",
                    List.of(new Party.One(TestPlan.WARD)),
                    List.of(),
                    TestTasks.month(3, END_OF_MARCH.plusDays(4))));
            Answer moved = room.get(Room.officer("00139"), MARCH);
            assertThat(moved.at("/leading/0/occurrence/timeliness")).isEqualTo("ON_TIME");
            assertThat(moved.at("/leading/0/occurrence/due")).isEqualTo("2023-04-04");
            List<TaskEvent> events = room.tasks();
            assertThat(events)
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("OccurrenceOpened", "OccurrenceDuePassed", "TaskReported", "OccurrenceOpened");
            assertThat(((TaskEvent.OccurrenceOpened) events.getLast()).timeliness())
                    .isEqualTo(Timeliness.ON_TIME);

            Answer givenUp = room.post(
                    Room.officer("00139"),
                    MARCH + "/00139/report",
                    "{\"seen\":1,\"progress\":\"not-done\",\"words\":\"Hoãn sang năm sau.\"}");
            assertThat(givenUp.at("/leading/0/occurrence/state")).isEqualTo("not-done");
            Answer reopened = room.post(
                    Room.officer("00139"), MARCH + "/00139/report", "{\"seen\":2,\"progress\":\"under-way\"}");
            assertThat(reopened.body().at("/leading/0/occurrence").has("timeliness"))
                    .isFalse();
        }
    }

    @Test
    void everyLeaderOwesItsOwnAndWhatNobodyLeadsIsTheStandingBodys() {
        try (Room room = Room.started(LocalDate.of(2023, 3, 10))) {
            room.hearPlan(
                    TestTasks.plan(TestPlan.NEIGHBOUR),
                    head -> new CatalogueEvent.UnitGroupDefined(
                            head,
                            new UnitGroup(
                                    new GroupCode("G"),
                                    new Name("Nhóm", "Group"),
                                    List.of(new UnitGroup.Member(TestPlan.STRANGER, LocalDate.of(2023, 1, 1), null)))),
                    TestTasks.task(
                            "1",
                            List.of(new Party.OfKind(UnitKind.WARD)),
                            List.of(new Party.Named(new Name("Báo chí", "Press"))),
                            TestTasks.month(3, END_OF_MARCH)),
                    TestTasks.task("2", List.of(), List.of(), TestTasks.month(3, END_OF_MARCH)),
                    TestTasks.task(
                            "3",
                            List.of(new Party.OfGroup(new GroupCode("G"))),
                            List.of(new Party.OfKind(UnitKind.WARD)),
                            TestTasks.month(3, END_OF_MARCH)));
            room.get(Room.officer("00124"), "/api/occurrences");

            assertThat(room.tasks())
                    .extracting(TaskEvent::occurrence)
                    .extracting(
                            (Occurrence one) -> one.task().number(),
                            one -> one.unit().value())
                    .containsExactlyInAnyOrder(
                            tuple("1", "00139"), tuple("1", "00124"), tuple("2", "00124"), tuple("3", "00343"));
            // the standing body sees its own and, of its plan, everybody's
            assertThat(room.get(Room.officer("00124"), "/api/occurrences").body())
                    .hasSize(4);
            assertThat(room.get(Room.officer("00139"), "/api/occurrences").body())
                    .hasSize(1);
            assertThat(room.get(Room.officer("00343"), "/api/occurrences").body())
                    .hasSize(1);
            assertThat(room.get(TestTokens.shared().person("q", "004", "district-leadership"), "/api/occurrences")
                            .body())
                    .hasSize(3);
            String leadership = TestTokens.shared().person("q", "004", "district-leadership");
            assertThat(room.get(leadership, "/api/occurrences?unit=00124").body())
                    .hasSize(2);
            assertThat(room.get(leadership, "/api/occurrences?unit=004&plan=KH").body())
                    .hasSize(3);
            assertThat(room.get(leadership, "/api/occurrences?plan=OTHER").body())
                    .isEmpty();
            assertThat(room.post(Room.officer("00124"), "/api/slots/KH/1/2023-03/00139/reminder", "{}")
                            .status())
                    .isEqualTo(200);
            assertThat(room.post(Room.officer("00124"), "/api/slots/KH/1/2023-03/00139/reminder", "{}")
                            .codes())
                    .containsExactly("reminded-today");
            assertThat(room.post(Room.officer("00139"), "/api/slots/KH/1/2023-03/00124/reminder", "{}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void whatIsTakenBackIsDroppedUnlessItIsReported() {
        try (Room room = Room.started(LocalDate.of(2023, 3, 10))) {
            room.hearPlan(
                    TestTasks.plan(null),
                    TestTasks.task(
                            "1",
                            List.of(new Party.OfKind(UnitKind.WARD)),
                            List.of(),
                            TestTasks.month(3, END_OF_MARCH)));
            room.post(Room.officer("00139"), MARCH + "/00139/report", DONE.formatted(0));
            room.hearPlan(TestTasks.task(
                    "1", List.of(new Party.One(TestPlan.STRANGER)), List.of(), TestTasks.month(3, END_OF_MARCH)));
            room.get(Room.officer("00139"), "/api/occurrences");

            assertThat(room.tasks())
                    .extracting(event -> event.getClass().getSimpleName() + " "
                            + event.occurrence().unit())
                    .endsWith("OccurrenceOpened 00343", "OccurrenceDropped 00124");
            assertThat(room.get(Room.officer("00139"), "/api/occurrences").body())
                    .hasSize(1);
            assertThat(room.get(Room.officer("00124"), "/api/occurrences").body())
                    .isEmpty();
            Answer told = room.get(Room.officer("00139"), MARCH);
            assertThat(told.status()).as("who led it reads what they told").isEqualTo(200);
            assertThat(told.body().toString()).as("of another district").doesNotContain("00343");
            assertThat(told.body().toString()).as("who signed in").doesNotContain("\"by\":");

            room.hearPlan(TestTasks.task("1", List.of(new Party.OfKind(UnitKind.WARD)), List.of()));
            Answer gone = room.post(Room.officer("00139"), MARCH + "/00139/report", """
                    {"seen":1,"progress":"not-done","words":"Hoãn."}""");
            assertThat(gone.at("/leading/0/occurrence/state"))
                    .as("also where the plan does not ask for it any more")
                    .isEqualTo("not-done");

            room.hearPlan(TestTasks.task(
                    "1", List.of(new Party.OfKind(UnitKind.WARD)), List.of(), TestTasks.month(3, END_OF_MARCH)));
            assertThat(room.get(Room.officer("00124"), "/api/occurrences").at("/0/state"))
                    .isEqualTo("open");
        }
    }

    @Test
    void whatIsStillToBeDoneStandsInTheRunningYear() {
        try (Room room = Room.started(END_OF_MARCH)) {
            room.hearPlan(TestTasks.plan(TestPlan.NEIGHBOUR), TestTasks.march());
            room.clock.turnTo(LocalDate.of(2024, 1, 2));

            assertThat(room.get(Room.officer("00139"), "/api/occurrences?year=2024")
                            .body())
                    .hasSize(1);
            assertThat(room.get(Room.officer("00139"), "/api/occurrences?year=2025")
                            .body())
                    .isEmpty();
            assertThat(room.get(
                                    TestTokens.shared().person("tt", "00124", "standing-body"),
                                    "/api/occurrences?year=2024")
                            .body())
                    .as("the role of that name stands for a plan, too")
                    .hasSize(1);
            room.post(Room.officer("00139"), MARCH + "/00139/report", DONE.formatted(0));
            assertThat(room.get(Room.officer("00139"), "/api/occurrences?year=2024")
                            .body())
                    .isEmpty();
        }
    }

    @Test
    void whatIsNotDoneIsChasedByScheduleEachStepOnce() {
        try (Room room = Room.started(LocalDate.of(2023, 3, 10))) {
            room.hearPlan(
                    TestTasks.plan(null),
                    TestTasks.task(
                            "1",
                            List.of(new Party.OfKind(UnitKind.WARD)),
                            List.of(),
                            TestTasks.month(
                                    3,
                                    END_OF_MARCH,
                                    new ReminderDay(END_OF_MARCH.minusDays(1), new Step(Step.Kind.BEFORE_DUE, 1)),
                                    new ReminderDay(END_OF_MARCH.plusDays(3), new Step(Step.Kind.AFTER_DUE, 1)))));
            room.clock.turnTo(END_OF_MARCH.minusDays(1));
            room.get(Room.officer("00139"), "/api/occurrences");
            assertThat(reminded(room)).containsExactlyInAnyOrder("00124 BEFORE_DUE", "00139 BEFORE_DUE");
            room.post(Room.officer("00139"), MARCH + "/00139/report", DONE.formatted(0));

            room.clock.turnTo(END_OF_MARCH.plusDays(3));
            room.get(Room.officer("00139"), "/api/occurrences");
            room.clock.turnTo(END_OF_MARCH.plusDays(4));
            room.get(Room.officer("00139"), "/api/occurrences");
            assertThat(reminded(room)).hasSize(3).contains("00124 AFTER_DUE");
            TaskEvent.TaskReminded last = room.tasks().stream()
                    .filter(TaskEvent.TaskReminded.class::isInstance)
                    .map(TaskEvent.TaskReminded.class::cast)
                    .reduce((before, after) -> after)
                    .orElseThrow();
            assertThat(last.addressees())
                    .containsExactly(
                            new Addressee(new UnitId("00124"), Addressee.Office.WARD_OFFICER),
                            new Addressee(new UnitId("00124"), Addressee.Office.WARD_LEADER));
            assertThat(last.planNumber()).isEqualTo("1/KH");
            assertThat(last.content().en()).isEqualTo("Communication");
        }
    }

    private static List<String> reminded(Room room) {
        return room.tasks().stream()
                .filter(TaskEvent.TaskReminded.class::isInstance)
                .map(TaskEvent.TaskReminded.class::cast)
                .map(event -> event.occurrence().unit() + " " + event.step().kind())
                .toList();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        try (Room room = Room.started(LocalDate.of(2023, 3, 10))) {
            room.hearPlan(TestTasks.plan(null), TestTasks.march());
            Answer answer = room.post(Room.officer("00139"), MARCH + "/00139/report", """
                    {"progress":"almost","counts":[{"channel":"TV","count":1},{"channel":"RADIO","count":-1}],
                     "words":"Liên hệ 0912 345 678, số nhà 12 phố Ngọc Lâm"}
                    """);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.codes())
                    .containsExactlyInAnyOrder(
                            "unknown-progress",
                            "unknown-channel",
                            "not-a-count",
                            "personal-number",
                            "personal-address");
            assertThat(room.post(Room.officer("00139"), MARCH + "/00139/report", "{\"progress\":\"done\"}")
                            .codes())
                    .containsExactly("result-needed");
            assertThat(room.post(Room.officer("00139"), MARCH + "/00139/report", "{\"progress\":\"not-done\"}")
                            .codes())
                    .containsExactly("reason-needed");
            assertThat(room.post(Room.officer("00124"), MARCH + "/00124/addition", "{}")
                            .codes())
                    .containsExactly("nothing-told");
            assertThat(room.post(Room.officer("00139"), MARCH + "/00139/addition", "{}")
                            .status())
                    .as("whoever leads adds nothing")
                    .isEqualTo(403);
        }
    }
}
