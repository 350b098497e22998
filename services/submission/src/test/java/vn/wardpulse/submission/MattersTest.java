package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.UnitId;
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
