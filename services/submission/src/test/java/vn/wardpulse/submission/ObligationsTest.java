package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.DueDatePassed;
import vn.wardpulse.model.report.ReportEvent.ObligationOpened;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TurnedClock;

/** Obligations through a year whose clock jumps, with an extension, a late unit, and stops in between. */
class ObligationsTest {

    private static final Period OCTOBER = Period.month(2023, 10);
    private static final LocalDate DUE = LocalDate.of(2023, 10, 16);
    private static final String FIGURES = """
            {"figures":[
              {"indicator":"URB-02","figure":{"kind":"amount","value":"2"}},
              {"indicator":"SEC-01","figure":{"kind":"no-data","reason":"không phát sinh"}},
              {"indicator":"ADM-01","figure":{"kind":"pair","numerator":"0","denominator":"0"}},
              {"indicator":"SEC-04","figure":{"kind":"pair","numerator":"98.5","denominator":"100"}}]}
            """;

    @Test
    void areKeptUpToTheClockEachOnce() {
        try (Room room = Room.started(LocalDate.of(2023, 1, 20))) {
            Answer january = room.get(Room.officer("00139"), "/api/obligations?year=2023");
            assertThat(january.body().findValuesAsString("period")).containsExactly("2023-01", "2023-02");
            assertThat(january.body().findValuesAsString("due")).containsExactly("2023-01-16", "2023-02-15");
            assertThat(january.at("/0/overdue")).isEqualTo("true");

            aJumpIsAppliedBeforeAnythingElseHappens(room);
            theDueDayEndsAtMidnight(room);
            anExtensionDecidesAgain(room);
            aUnitThatArrivesLateOwesWhatItOwed(room);
            aPauseLosesNothing(room);
            aRestartSaysNothingTwice(room);
            whatWasCommittedBeforeACrashIsSaidAfterIt(room);
            everyUnitsEventsStandInOrder(room);
        }
    }

    private static void aJumpIsAppliedBeforeAnythingElseHappens(Room room) {
        room.clock.turnTo(LocalDate.of(2023, 10, 12));
        Answer owed = room.get(Room.officer("00139"), "/api/reports/00139/LB2023-M/2023-10");
        assertThat(owed.at("/obligation/due")).as("15/10/2023 is a Sunday").isEqualTo("2023-10-16");
        assertThat(owed.at("/obligation/daysLeft")).isEqualTo("2");
        List<ReportEvent> events = room.events();
        assertThat(of(events, ObligationOpened.class, any -> true)).hasSize(2 * (10 + 3));
        assertThat(of(events, DueDatePassed.class, any -> true)).hasSize(2 * (9 + 3));
        assertThat(events).doesNotHaveDuplicates();
    }

    private static void theDueDayEndsAtMidnight(Room room) {
        Instant last = TurnedClock.at(DUE.plusDays(1), 0).minusNanos(1);
        room.clock.turnTo(last);
        String path = "/api/reports/00139/LB2023-M/2023-10";
        assertThat(room.post(Room.officer("00139"), path + "/submission", FIGURES)
                        .at("/obligation/timeliness"))
                .isEqualTo("ON_TIME");
        assertThat(room.get(Room.officer("00139"), path).at("/obligation/timeliness"))
                .as("the database does not round it into the next day")
                .isEqualTo("ON_TIME");
        assertThat(of(room.events(), ReportSubmitted.class, OCTOBER::equals))
                .extracting(submitted -> ((ReportSubmitted) submitted).firstReceived())
                .as("nor does the log say anything finer than the database")
                .containsExactly(last.truncatedTo(ChronoUnit.MICROS));
        assertThat(of(room.events(), DueDatePassed.class, OCTOBER::equals)).isEmpty();
        room.clock.turnTo(TurnedClock.at(DUE.plusDays(1), 0));
        assertThat(room.post(Room.officer("00124"), "/api/reports/00124/LB2023-M/2023-10/submission", FIGURES)
                        .at("/obligation/timeliness"))
                .isEqualTo("LATE");
        List<ReportEvent> events = room.events();
        assertThat(of(events, DueDatePassed.class, OCTOBER::equals)).hasSize(2);
        assertThat(events.getLast()).as("the passing was said first").isInstanceOf(ReportSubmitted.class);
    }

    private static void anExtensionDecidesAgain(Room room) {
        LocalDate moved = LocalDate.of(2023, 10, 20);
        room.hear(TestPlan.calendar(2023, Map.of(OCTOBER, moved)));
        Answer extended = room.get(Room.officer("00124"), "/api/reports/00124/LB2023-M/2023-10");
        assertThat(extended.at("/obligation/due")).isEqualTo("2023-10-20");
        assertThat(extended.at("/obligation/timeliness")).isEqualTo("ON_TIME");
        List<ObligationOpened> again = of(room.events(), ObligationOpened.class, OCTOBER::equals).stream()
                .map(ObligationOpened.class::cast)
                .filter(opened -> opened.due().equals(moved))
                .toList();
        assertThat(again).hasSize(2).allMatch(opened -> opened.timeliness() == Timeliness.ON_TIME);

        room.clock.turnTo(LocalDate.of(2023, 10, 21));
        room.get(Room.officer("00124"), "/api/obligations");
        assertThat(of(room.events(), DueDatePassed.class, OCTOBER::equals))
                .extracting(passed -> ((DueDatePassed) passed).due())
                .containsExactly(DUE, DUE, moved, moved);
    }

    private static void aUnitThatArrivesLateOwesWhatItOwed(Room room) {
        UnitId late = new UnitId("00127");
        room.hear(TestPlan.unit(late, UnitKind.WARD, TestPlan.DISTRICT));
        Answer owed = room.get(Room.officer("00127"), "/api/obligations");
        assertThat(owed.body().size()).isEqualTo(11 + 3);
        List<ReportEvent> events = room.events().stream()
                .filter(event -> event.obligation().unit().equals(late))
                .toList();
        assertThat(of(events, ObligationOpened.class, any -> true)).hasSize(11 + 3);
        assertThat(of(events, DueDatePassed.class, any -> true)).hasSize(10 + 3);
    }

    /** What works in the background can be stopped and started in a running room, as often as one likes. */
    private static void aPauseLosesNothing(Room room) {
        for (int pause = 0; pause < 2; pause++) {
            List<SmartLifecycle> background = List.of(
                    room.bean("catalogueReader", SmartLifecycle.class),
                    room.bean("obligationTicker", SmartLifecycle.class),
                    room.relay());
            background.forEach(SmartLifecycle::stop);
            long known = room.bean(DefinitionBook.class).current().changes();
            room.define(List.of(TestPlan.unit(new UnitId("0999" + pause), UnitKind.DISTRICT, TestPlan.CITY)));
            background.forEach(SmartLifecycle::start);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> room.bean(DefinitionBook.class).current().changes() > known);
        }
        int before = room.events().size();
        room.clock.turnTo(LocalDate.of(2023, 10, 22));
        room.hear(TestPlan.unit(new UnitId("00130"), UnitKind.WARD, TestPlan.DISTRICT));
        await().atMost(Duration.ofSeconds(30)).until(() -> room.events().size() > before);
    }

    private static void aRestartSaysNothingTwice(Room room) {
        List<ReportEvent> before = room.events();
        room.stop();
        room.clock.turnTo(LocalDate.of(2023, 10, 23));
        room.start();
        room.get(Room.officer("00124"), "/api/obligations");
        assertThat(room.events()).isEqualTo(before);
    }

    private static void whatWasCommittedBeforeACrashIsSaidAfterIt(Room room) {
        List<ReportEvent> before = room.events();
        room.relay().stop();
        assertThat(room.post(Room.leader("00139"), "/api/reports/00139/LB2023-M/2023-10/approval", "{\"version\":1}")
                        .status())
                .isEqualTo(200);
        room.clock.turnTo(LocalDate.of(2023, 11, 16));
        room.get(Room.officer("00139"), "/api/obligations");
        assertThat(room.jdbc().queryForObject("select count(*) from outbox", Long.class))
                .isGreaterThan(1);
        // A crash after the broker took the batch and before its rows were removed leaves these rows behind.
        room.jdbc().execute("create table left_behind as select * from outbox");
        room.stop();
        room.start();
        List<ReportEvent> after = room.events();
        assertThat(after).hasSizeGreaterThan(before.size());
        assertThat(after).doesNotHaveDuplicates();

        room.relay().stop();
        room.jdbc().execute("insert into outbox select * from left_behind");
        room.stop();
        room.start();
        List<ReportEvent> repeated = room.events();
        assertThat(repeated).as("sent twice").hasSizeGreaterThan(after.size());
        assertThat(repeated.stream().distinct()).as("and the same both times").isEqualTo(after);
    }

    private static void everyUnitsEventsStandInOrder(Room room) {
        List<ReportEvent> log = room.log().stream().distinct().toList();
        assertThat(room.events().stream()
                        .distinct()
                        .mapToLong(event -> event.head().position()))
                .as("no gaps")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        for (String unit : List.of("00139", "00124", "00127")) {
            List<ReportEvent> own = log.stream()
                    .filter(event -> event.obligation().unit().value().equals(unit))
                    .toList();
            assertThat(own)
                    .isSortedAccordingTo(
                            java.util.Comparator.comparing(event -> event.head().position()));
            assertThat(own)
                    .isSortedAccordingTo(
                            java.util.Comparator.comparing(event -> event.head().at()));
        }
    }

    private static List<ReportEvent> of(
            List<ReportEvent> events, Class<? extends ReportEvent> type, Predicate<Period> period) {
        return events.stream()
                .filter(type::isInstance)
                .filter(event -> period.test(event.obligation().period()))
                .toList();
    }
}
