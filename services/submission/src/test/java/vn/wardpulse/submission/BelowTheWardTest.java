package vn.wardpulse.submission;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.plan.Party;
import vn.wardpulse.testing.Answer;

/** Groups 1 and 2 of ward 00139 and group 1 of its neighbour report to their wards, and see nothing of one another. */
class BelowTheWardTest {

    private static final String FIRST = "00139.01";
    private static final String SECOND = "00139.02";
    private static final String NEXT_DOOR = "00124.01";
    private static final String WARDS = "/api/reports/00139/LB2023-M/2023-03";

    private static Room room;

    @BeforeAll
    static void start() {
        room = new Room(LocalDate.of(2023, 3, 10));
        room.define(TestPlan.all());
        room.define(List.of(
                TestPlan.unit(new UnitId(FIRST), UnitKind.RESIDENTIAL_GROUP, TestPlan.WARD),
                TestPlan.unit(new UnitId(SECOND), UnitKind.RESIDENTIAL_GROUP, TestPlan.WARD),
                TestPlan.unit(new UnitId(NEXT_DOOR), UnitKind.RESIDENTIAL_GROUP, TestPlan.NEIGHBOUR),
                head -> new CatalogueEvent.FormDefined(
                        head,
                        new Form(
                                new FormCode("TDP-M"),
                                new Name("Biểu tổ dân phố", "Form of groups"),
                                Frequency.MONTH,
                                UnitKind.RESIDENTIAL_GROUP,
                                TestPlan.DISTRICT,
                                new CalendarCode("ND09"),
                                2023,
                                2023,
                                List.of(new IndicatorCode("URB-02"), new IndicatorCode("ADM-01"))))));
        room.start();
        await().atMost(30, SECONDS)
                .until(() -> units(Room.officer(NEXT_DOOR)).contains(NEXT_DOOR));
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static String report(String group) {
        return "/api/reports/" + group + "/TDP-M/2023-03";
    }

    private static String figures(int amount, int numerator, int denominator) {
        return """
                {"figures":[{"indicator":"URB-02","figure":{"kind":"amount","value":"%d"}},
                            {"indicator":"ADM-01","figure":{"kind":"pair","numerator":"%d","denominator":"%d"}}]}
                """.formatted(amount, numerator, denominator);
    }

    private static Set<String> units(String token) {
        return new TreeSet<>(room.get(token, "/api/obligations").body().findValuesAsString("unit"));
    }

    @Test
    void aGroupSeesItselfItsWardAllItsGroupsAndNobodyTheNeighbours() {
        assertThat(units(Room.officer(FIRST))).containsExactly(FIRST);
        assertThat(units(Room.leader("00139"))).containsExactly("00139", FIRST, SECOND);
        assertThat(units(Room.officer("00124"))).containsExactly("00124", NEXT_DOOR);
        for (String other : List.of(report(SECOND), report(NEXT_DOOR), WARDS)) {
            assertThat(room.get(Room.officer(FIRST), other).status()).as(other).isEqualTo(403);
        }
        assertThat(room.get(Room.leader("00124"), report(FIRST)).status()).isEqualTo(403);
        assertThat(room.get(Room.leader("00139"), report(FIRST)).status()).isEqualTo(200);
    }

    @Test
    void aTaskThatAllGroupsLeadIsToldOfToNoOtherGroup() {
        room.hearPlan(
                TestTasks.plan(null),
                TestTasks.task(
                        "1",
                        List.of(new Party.OfKind(UnitKind.RESIDENTIAL_GROUP)),
                        List.of(),
                        TestTasks.month(3, LocalDate.of(2023, 3, 31))));
        String march = "/api/slots/KH/1/2023-03";
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(leaders(Room.officer(FIRST), march)).containsExactly(FIRST));

        assertThat(leaders(Room.leader("00139"), march)).containsExactly(FIRST, SECOND);
        assertThat(leaders(Room.officer("00124"), march)).containsExactly(NEXT_DOOR);
        assertThat(leaders(Room.standingBody("004"), march)).containsExactly(NEXT_DOOR, FIRST, SECOND);
    }

    private static List<String> leaders(String token, String slot) {
        return room.get(token, slot).body().path("leading").findValuesAsString("unit");
    }

    @Test
    void itsWardApprovesAndItsSumBeginsTheWardsOwnReport() {
        assertThat(room.get(Room.officer("00139"), WARDS).at("/prefilled")).isEqualTo("false");
        room.post(Room.officer(FIRST), report(FIRST) + "/submission", figures(2, 90, 100));
        room.post(Room.officer(SECOND), report(SECOND) + "/submission", figures(3, 60, 100));
        room.post(Room.officer(NEXT_DOOR), report(NEXT_DOOR) + "/submission", figures(50, 1, 100));

        assertThat(room.post(Room.officer("00139"), report(FIRST) + "/approval", "{\"version\":1}")
                        .status())
                .as("the ward's officer approves nothing")
                .isEqualTo(403);
        assertThat(room.post(Room.leader("00124"), report(FIRST) + "/approval", "{\"version\":1}")
                        .status())
                .as("another ward's leader")
                .isEqualTo(403);
        assertThat(room.post(Room.leader("00139"), report(FIRST) + "/approval", "{\"version\":1}")
                        .at("/obligation/state"))
                .isEqualTo("approved");
        assertThat(room.post(
                                Room.leader("00139"),
                                report(SECOND) + "/return",
                                "{\"version\":1,\"reason\":\"Kiểm tra lại\"}")
                        .at("/obligation/state"))
                .isEqualTo("returned");
        room.post(Room.officer(SECOND), report(SECOND) + "/submission", figures(4, 70, 100));

        Answer begun = room.get(Room.officer("00139"), WARDS);
        assertThat(begun.at("/prefilled")).isEqualTo("true");
        assertThat(begun.at("/draft")).isEqualTo("false");
        assertThat(begun.at("/figures/0/indicator")).isEqualTo("URB-02");
        assertThat(begun.at("/figures/0/figure/value")).isEqualTo("6");
        assertThat(begun.at("/figures/1/figure/numerator")).isEqualTo("160");
        assertThat(begun.at("/figures/1/figure/denominator")).isEqualTo("200");
        assertThat(room.get(Room.leader("00139"), WARDS).at("/prefilled"))
                .as("nobody's figures are shown to who does not write them")
                .isEqualTo("false");

        Answer saved = room.put(Room.officer("00139"), WARDS + "/draft", begun.etag(), figures(7, 160, 200));
        assertThat(saved.at("/prefilled")).isEqualTo("false");
        assertThat(saved.at("/figures/0/figure/value")).isEqualTo("7");
    }
}
