package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CalendarYear.ReminderDay;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Addressee.Office;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.testing.Answer;

/** October's report of two wards, reminded of by schedule and by hand, while due date and schedule change. */
class RemindersTest {

    private static final Period OCTOBER = Period.month(2023, 10);
    private static final String BODE = "/api/reports/00139/LB2023-M/2023-10";
    private static final String FIGURES = """
            {"figures":[
              {"indicator":"URB-02","figure":{"kind":"amount","value":"2"}},
              {"indicator":"SEC-01","figure":{"kind":"no-data","reason":"không phát sinh"}},
              {"indicator":"ADM-01","figure":{"kind":"pair","numerator":"0","denominator":"0"}},
              {"indicator":"SEC-04","figure":{"kind":"pair","numerator":"98.5","denominator":"100"}}]}
            """;

    @Test
    void areSaidOnceToWhomTheyConcern() {
        try (Room room = Room.started(LocalDate.of(2023, 10, 10))) {
            room.hear(TestPlan.calendar(2023, Map.of(), RemindersTest::schedule));
            theDaysOfTheScheduleAreSaidToTheUnit(room);
            whoHasHandedInIsLeftAlone(room);
            aMovedDueDateMovesTheStepsToCome(room);
            anotherScheduleRepeatsNothing(room);
            neitherARestartNorASecondLookRepeats(room);
            theStandingBodyIsToldInTheEnd(room);
            aLongPauseIsNotMadeUpFor(room);
            theStandingBodyRemindsOnceADay(room);
            positionsAreCountedWithThoseOfTheReports(room);
        }
    }

    /** Calendar days, which is all that this room knows of them: 3 before, on the day, 2 after, and 4 after above. */
    private static List<ReminderDay> schedule(LocalDate due) {
        return List.of(
                new ReminderDay(due.minusDays(3), new Step(Step.Kind.BEFORE_DUE, 3)),
                new ReminderDay(due, new Step(Step.Kind.BEFORE_DUE, 0)),
                new ReminderDay(due.plusDays(2), new Step(Step.Kind.AFTER_DUE, 2)),
                new ReminderDay(due.plusDays(4), new Step(Step.Kind.ESCALATION, 4)));
    }

    private static void theDaysOfTheScheduleAreSaidToTheUnit(Room room) {
        assertThat(room.reminders()).as("long past, or yet to come").isEmpty();
        List<ReminderDue> said = on(room, LocalDate.of(2023, 10, 13));

        assertThat(said)
                .extracting(ReminderDue::step)
                .containsOnly(new Step(Step.Kind.BEFORE_DUE, 3))
                .hasSize(2);
        ReminderDue bode = said.stream()
                .filter(reminder -> reminder.obligation().unit().value().equals("00139"))
                .findFirst()
                .orElseThrow();
        assertThat(bode.obligation().period()).isEqualTo(OCTOBER);
        assertThat(bode.due()).isEqualTo("2023-10-16");
        assertThat(bode.formName().en()).isEqualTo("Form LB2023-M");
        assertThat(bode.addressees())
                .containsExactly(
                        new Addressee(new UnitId("00139"), Office.WARD_OFFICER),
                        new Addressee(new UnitId("00139"), Office.WARD_LEADER));
        assertThat(room.get(Room.officer("00139"), BODE).at("/obligation/remindedAt"))
                .isEqualTo(bode.head().at().toString());
    }

    private static void whoHasHandedInIsLeftAlone(Room room) {
        room.post(Room.officer("00124"), "/api/reports/00124/LB2023-M/2023-10/submission", FIGURES);

        assertThat(on(room, LocalDate.of(2023, 10, 16)))
                .as("due today")
                .extracting(reminder -> reminder.obligation().unit().value())
                .containsExactly("00139");
    }

    private static void aMovedDueDateMovesTheStepsToCome(Room room) {
        LocalDate moved = LocalDate.of(2023, 10, 20);
        room.hear(TestPlan.calendar(2023, Map.of(OCTOBER, moved), RemindersTest::schedule));

        assertThat(on(room, LocalDate.of(2023, 10, 18))).as("no longer overdue").isEmpty();
        assertThat(on(room, moved)).as("said before, for the date as it was").isEmpty();
        assertThat(on(room, moved.plusDays(2)))
                .extracting(ReminderDue::step, ReminderDue::due)
                .containsExactly(tuple(new Step(Step.Kind.AFTER_DUE, 2), moved));
    }

    private static void anotherScheduleRepeatsNothing(Room room) {
        int before = room.reminders().size();
        room.hear(TestPlan.calendar(
                2023,
                Map.of(OCTOBER, LocalDate.of(2023, 10, 20)),
                due -> Stream.concat(
                                schedule(due).stream(),
                                Stream.of(new ReminderDay(due.plusDays(1), new Step(Step.Kind.AFTER_DUE, 1))))
                        .toList()));
        room.get(Room.officer("00139"), BODE);

        assertThat(room.reminders()).as("the day before is past").hasSize(before);
    }

    private static void neitherARestartNorASecondLookRepeats(Room room) {
        List<ReminderDue> before = room.reminders();
        room.stop();
        room.start();
        room.get(Room.officer("00139"), BODE);

        assertThat(room.reminders()).isEqualTo(before);
    }

    private static void theStandingBodyIsToldInTheEnd(Room room) {
        List<ReminderDue> said = on(room, LocalDate.of(2023, 10, 24));

        assertThat(said).extracting(ReminderDue::step).containsExactly(new Step(Step.Kind.ESCALATION, 4));
        assertThat(said.getFirst().addressees())
                .containsExactly(new Addressee(TestPlan.DISTRICT, Office.STANDING_BODY));
    }

    private static void aLongPauseIsNotMadeUpFor(Room room) {
        assertThat(on(room, LocalDate.of(2023, 11, 30)))
                .as("November's days are long past")
                .isEmpty();
    }

    private static void theStandingBodyRemindsOnceADay(Room room) {
        String standingBody = Room.standingBody("004");
        assertThat(room.get(standingBody, BODE).body().path("may").toString()).contains("remind");
        String etag = room.get(standingBody, BODE).etag();
        Answer first = room.post(standingBody, BODE + "/reminder", "{\"sentence\":\"Gửi ngay\\r\\nBcc: x\"}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.etag()).as("who types is not disturbed").isEqualTo(etag);

        ReminderDue said = room.reminders().getLast();
        assertThat(said.step()).isEqualTo(Step.BY_HAND);
        assertThat(said.sentence()).as("one line").isEqualTo("Gửi ngay Bcc: x");
        assertThat(said.head().by()).isEqualTo("thuongtruc.004");
        assertThat(room.get(Room.officer("00139"), BODE + "/history").body().findValuesAsString("act"))
                .endsWith("reminded");

        assertThat(room.post(standingBody, BODE + "/reminder", "{}").codes()).containsExactly("reminded-today");
        room.clock.turnTo(LocalDate.of(2023, 12, 1));
        assertThat(room.post(standingBody, BODE + "/reminder", "{}").status()).isEqualTo(200);
        assertThat(room.post(standingBody, "/api/reports/00124/LB2023-M/2023-10/reminder", "{}")
                        .codes())
                .containsExactly("nothing-to-remind");
    }

    private static void positionsAreCountedWithThoseOfTheReports(Room room) {
        List<Long> positions = LongStream.concat(
                        room.events().stream().mapToLong(event -> event.head().position()),
                        room.reminders().stream()
                                .mapToLong(reminder -> reminder.head().position()))
                .sorted()
                .boxed()
                .toList();
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    /** What is said on {@code day}, once the clock has come to it. */
    private static List<ReminderDue> on(Room room, LocalDate day) {
        int before = room.reminders().size();
        room.clock.turnTo(day);
        room.get(Room.officer("00139"), BODE);
        List<ReminderDue> all = room.reminders();
        return all.subList(before, all.size());
    }
}
