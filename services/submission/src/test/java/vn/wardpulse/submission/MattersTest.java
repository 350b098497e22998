package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.testing.Answer;

/** A ward raises what is beyond its power; the district hands it on and answers. */
class MattersTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 3, 6);
    private static final String PATH = "/api/matters/" + new UUID(0, 7);
    private static final String RAISED = """
            {"field":"environment","words":"Cống ở ngõ 72 tắc nhiều lần.","due":"2023-03-08"}
            """;

    @Test
    void isRaisedHandedOnAndAnsweredWithoutItsWordsInTheLog() {
        try (Room room = Room.started(MONDAY)) {
            UnitId department = new UnitId("004-TNMT");
            room.hear(TestPlan.unit(department, UnitKind.DEPARTMENT, TestPlan.DISTRICT));
            room.hear(TestPlan.unit(new UnitId("004-DU-00124"), UnitKind.PARTY_ORGANISATION, TestPlan.DISTRICT));
            Answer raised = room.put(Room.officer("00139"), PATH, null, RAISED);
            assertThat(raised.at("/line/number")).isEqualTo("1");
            assertThat(raised.at("/line/holder")).isEqualTo("004");
            assertThat(raised.at("/mayWithdraw")).isEqualTo("true");
            assertThat(room.put(Room.officer("00139"), PATH, null, RAISED).status())
                    .as("a retry")
                    .isEqualTo(200);
            assertThat(room.put(Room.officer("00139"), PATH, null, RAISED.replace("72", "73"))
                            .codes())
                    .containsExactly("matter-exists");

            Answer seen = room.get(Room.standingBody("004"), PATH);
            assertThat(seen.at("/may")).isEqualTo("true");
            assertThat(seen.at("/onward/0")).isEqualTo("004-TNMT");
            assertThat(room.post(Room.standingBody("004"), PATH + "/handing-on", "{\"to\":\"00124\"}")
                            .codes())
                    .containsExactly("not-onward");
            assertThat(room.post(Room.standingBody("004"), PATH + "/handing-on", "{\"to\":\"004-DU-00124\"}")
                            .codes())
                    .as("what one ward raises is not read in another")
                    .containsExactly("not-onward");
            room.post(
                    Room.standingBody("004"), PATH + "/handing-on", "{\"to\":\"004-TNMT\",\"words\":\"Thuộc phòng.\"}");
            assertThat(room.post(Room.standingBody("004"), PATH + "/answer", "{\"words\":\"Xong.\"}")
                            .status())
                    .as("it has gone on")
                    .isEqualTo(403);
            Answer answered = room.post(
                    Room.officer("004-TNMT"), PATH + "/answer", "{\"words\":\"Thông cống xong trước 10/03.\"}");
            assertThat(answered.at("/line/state")).isEqualTo("ANSWERED");
            assertThat(answered.at("/steps/1/words")).contains("Thông cống");
            assertThat(room.post(Room.officer("00139"), PATH + "/withdrawal", "{}")
                            .codes())
                    .containsExactly("matter-settled");

            assertThat(room.matters())
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("MatterRaised", "MatterHandedOn", "MatterAnswered");
            assertThat(room.matters().getLast())
                    .isInstanceOfSatisfying(
                            MatterEvent.MatterAnswered.class,
                            event -> assertThat(event.timeliness()).isEqualTo(Timeliness.ON_TIME));
            assertThat(room.matters().toString()).doesNotContain("Cống", "Thông cống", "Thuộc phòng");
        }
    }

    @Test
    void isLateOnceItsDayHasPassedAndEachDistrictHasItsOwn() {
        try (Room room = Room.started(MONDAY)) {
            room.put(Room.officer("00139"), PATH, null, RAISED);
            Answer second = room.put(Room.leader("00139"), "/api/matters/" + new UUID(0, 8), null, RAISED);
            assertThat(second.at("/line/number")).isEqualTo("2");
            assertThat(room.get(Room.officer("00124"), PATH).status()).isEqualTo(403);
            assertThat(room.get(Room.standingBody("009"), PATH).status()).isEqualTo(403);
            assertThat(room.get(Room.standingBody("009"), "/api/matters").body())
                    .isEmpty();

            room.post(Room.officer("00139"), "/api/matters/" + new UUID(0, 8) + "/withdrawal", "{}");
            room.clock.turnTo(MONDAY.plusDays(3));
            assertThat(room.get(Room.officer("00139"), PATH).at("/line/overdue"))
                    .isEqualTo("true");
            assertThat(room.matters().stream().filter(MatterEvent.MatterDuePassed.class::isInstance))
                    .as("not of the one that was taken back")
                    .hasSize(1);
        }
    }

    @Test
    void whatIsStillOpenStandsInTheRunningYear() {
        try (Room room = Room.started(MONDAY)) {
            room.put(Room.officer("00139"), PATH, null, RAISED);
            room.clock.turnTo(LocalDate.of(MONDAY.getYear() + 1, 1, 2));
            String running = "/api/matters?year=" + (MONDAY.getYear() + 1);
            assertThat(room.get(Room.standingBody("004"), running).body()).hasSize(1);
            room.post(Room.standingBody("004"), PATH + "/answer", "{\"words\":\"Xong.\"}");
            assertThat(room.get(Room.standingBody("004"), running).body()).isEmpty();
        }
    }

    @Test
    void listsHoldWhatTheReadersUnitsRaisedHaveOrHad() {
        try (Room room = Room.started(MONDAY)) {
            room.hear(TestPlan.unit(new UnitId("004-TNMT"), UnitKind.DEPARTMENT, TestPlan.DISTRICT));
            room.put(Room.officer("00124"), "/api/matters/" + new UUID(0, 8), null, RAISED);
            raisedWith(room, PATH, new UnitId("004-TNMT"));
            LocalDate moved = MONDAY.plusDays(1);
            room.hear(head -> new CatalogueEvent.UnitDefined(
                    head,
                    new Unit(
                            new UnitId("00139"),
                            "00139",
                            UnitKind.WARD,
                            List.of(
                                    new Unit.Spell(null, moved, new Name("Phường", "Ward"), TestPlan.DISTRICT),
                                    new Unit.Spell(moved, null, new Name("Phường", "Ward"), new UnitId("009"))))));
            room.clock.turnTo(moved);

            assertThat(listed(room, Room.officer("00139"), "")).containsExactly("00139");
            assertThat(listed(room, Room.officer("00124"), "")).containsExactly("00124");
            assertThat(listed(room, Room.officer("004-TNMT"), ""))
                    .as("it has the one")
                    .containsExactly("00139");
            assertThat(listed(room, Room.standingBody("004"), ""))
                    .as("the ward stood under it when it raised it")
                    .containsExactlyInAnyOrder("00139", "00124");
            assertThat(listed(room, Room.standingBody("009"), ""))
                    .as("the ward stands under it now")
                    .containsExactly("00139");
            assertThat(listed(room, Room.standingBody("004"), "?unit=00124")).containsExactly("00124");
            assertThat(listed(room, Room.standingBody("009"), "?unit=009")).containsExactly("00139");
            assertThat(listed(room, Room.standingBody("004"), "?year=2022")).isEmpty();
        }
    }

    private static List<String> listed(Room room, String who, String asked) {
        return room.get(who, "/api/matters" + asked).body().findValuesAsString("unit");
    }

    @Test
    void goesToWhoCarriesOnWhenWhoeverHasItEnds() {
        try (Room room = Room.started(MONDAY)) {
            UnitId department = new UnitId("004-TNMT");
            UnitId successor = new UnitId("004-NNMT");
            UnitId orphan = new UnitId("004-YT");
            LocalDate reform = MONDAY.plusDays(1);
            List.of(department, successor, orphan).forEach(unit -> room.hear(until(unit, null)));
            raisedWith(room, PATH, department);
            String other = "/api/matters/" + new UUID(0, 8);
            raisedWith(room, other, orphan);

            List.of(department, orphan).forEach(unit -> room.hear(until(unit, reform)));
            room.hear(head -> new CatalogueEvent.SuccessionDefined(
                    head,
                    new Succession(
                            department,
                            reform,
                            Succession.Kind.MERGE,
                            List.of(new Succession.Successor(successor, null)))));
            assertThat(room.get(Room.standingBody("004"), PATH).at("/line/holder"))
                    .as("until the day")
                    .isEqualTo("004-TNMT");
            room.clock.turnTo(reform);
            Answer gone = room.get(Room.officer("004-NNMT"), PATH);
            assertThat(gone.at("/line/holder")).isEqualTo("004-NNMT");
            assertThat(gone.at("/may")).isEqualTo("true");
            assertThat(gone.at("/steps/1/act")).isEqualTo("succeeded");
            assertThat(gone.at("/steps/1/unit")).isEqualTo("004-TNMT");
            assertThat(room.get(Room.standingBody("004"), other).at("/line/holder"))
                    .as("where nobody carries on, the unit above")
                    .isEqualTo("004");
            room.clock.turnTo(reform.plusDays(1));
            Answer answered = room.post(Room.officer("004-NNMT"), PATH + "/answer", "{\"words\":\"Xong.\"}");
            assertThat(answered.at("/line/state")).isEqualTo("ANSWERED");
            assertThat(room.matters().stream()
                            .filter(MatterEvent.MatterHandedOn.class::isInstance)
                            .map(MatterEvent.MatterHandedOn.class::cast)
                            .map(event -> event.head().by() + " " + event.holder()))
                    .as("each once")
                    .containsExactlyInAnyOrder(
                            "thuongtruc.004 004-TNMT", "thuongtruc.004 004-YT", "system 004-NNMT", "system 004");
        }
    }

    private static void raisedWith(Room room, String path, UnitId department) {
        room.put(Room.officer("00139"), path, null, RAISED);
        assertThat(room.post(Room.standingBody("004"), path + "/handing-on", "{\"to\":\"" + department + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private static Function<EventHead, CatalogueEvent> until(UnitId unit, @Nullable LocalDate end) {
        return head -> new CatalogueEvent.UnitDefined(
                head,
                new Unit(
                        unit,
                        unit.value(),
                        UnitKind.DEPARTMENT,
                        List.of(new Unit.Spell(null, end, new Name("Phòng", "Division"), TestPlan.DISTRICT))));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        try (Room room = Room.started(MONDAY)) {
            assertThat(room.put(
                                    Room.officer("00139"),
                                    PATH,
                                    null,
                                    "{\"field\":\"sky\",\"words\":\"Gọi 0912 345 678\",\"due\":\"2023-03-05\"}")
                            .codes())
                    .containsExactlyInAnyOrder("unknown-field", "personal-number", "due-out-of-range");
            assertThat(room.put(Room.officer("00139"), PATH, null, "{}").codes())
                    .containsExactlyInAnyOrder("unknown-field", "words-needed", "due-out-of-range");
        }
    }
}
