package vn.wardpulse.submission;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** A department, an organisation, a school and a party organisation of a district: each owes what its kind is asked for. */
class OwnKindsTest {

    private static final Map<UnitKind, String> UNITS = Map.of(
            UnitKind.DEPARTMENT, "004-VHTT",
            UnitKind.ORGANISATION, "004-PN",
            UnitKind.SCHOOL, "004-THCS",
            UnitKind.PARTY_ORGANISATION, "004-DB");

    private static Room room;

    @BeforeAll
    static void start() {
        room = new Room(LocalDate.of(2023, 3, 10));
        room.define(TestPlan.all());
        UNITS.forEach((kind, id) -> room.define(List.of(
                TestPlan.unit(new UnitId(id), kind, TestPlan.DISTRICT),
                head -> new CatalogueEvent.FormDefined(
                        head,
                        new Form(
                                new FormCode(form(kind)),
                                new Name("Biểu", "Form"),
                                Frequency.MONTH,
                                kind,
                                TestPlan.DISTRICT,
                                new CalendarCode("ND09"),
                                2023,
                                2023,
                                List.of(new IndicatorCode("URB-02")))))));
        room.start();
        await().atMost(30, SECONDS)
                .until(() -> UNITS.values().stream()
                        .noneMatch(id -> forms(Room.officer(id)).isEmpty()));
    }

    @AfterAll
    static void stop() {
        room.close();
    }

    private static String form(UnitKind kind) {
        return "F-" + kind.name().toUpperCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> forms(String token) {
        return values(token, "/api/obligations", "form");
    }

    private static Set<String> values(String token, String path, String name) {
        return new TreeSet<>(room.get(token, path).body().findValuesAsString(name));
    }

    @Test
    void eachOwesTheFormOfItsKindAndNoOther() {
        UNITS.forEach((kind, id) -> {
            assertThat(forms(Room.officer(id))).as(id).containsExactly(form(kind));
            assertThat(values(Room.officer(id), "/api/obligations", "unit"))
                    .as(id)
                    .containsExactly(id);
        });
        assertThat(forms(Room.officer("00139")))
                .as("a ward is asked for none of them")
                .isNotEmpty()
                .noneMatch(form -> form.startsWith("F-"));
        assertThat(values(Room.standingBody("004"), "/api/obligations", "unit"))
                .as("the district sees them all")
                .containsAll(UNITS.values());
    }

    @Test
    void eachReportsAndItsOwnLeaderApproves() {
        String report = "/api/reports/004-THCS/" + form(UnitKind.SCHOOL) + "/2023-03";
        room.post(
                Room.officer("004-THCS"),
                report + "/submission",
                "{\"figures\":[{\"indicator\":\"URB-02\",\"figure\":{\"kind\":\"amount\",\"value\":\"3\"}}]}");
        for (String other : List.of(Room.leader("004-VHTT"), Room.leader("00139"), Room.leader("004"))) {
            assertThat(room.post(other, report + "/approval", "{\"version\":1}").status())
                    .isEqualTo(403);
        }
        assertThat(room.post(Room.leader("004-THCS"), report + "/approval", "{\"version\":1}")
                        .at("/obligation/state"))
                .isEqualTo("approved");
    }

    @Test
    void eachLeadsTheTasksThatAPlanGivesToItsKind() {
        room.hearPlan(
                TestTasks.plan(null),
                TestTasks.task(
                        "5",
                        List.of(new Party.OfKind(UnitKind.SCHOOL), new Party.OfKind(UnitKind.ORGANISATION)),
                        List.of(new Party.OfKind(UnitKind.DEPARTMENT)),
                        TestTasks.month(3, LocalDate.of(2023, 3, 31))));
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(values(Room.standingBody("004"), "/api/occurrences", "unit"))
                        .containsExactly("004-PN", "004-THCS"));
        assertThat(values(Room.officer("004-VHTT"), "/api/participations?unit=004-VHTT", "unit"))
                .containsExactly("004-VHTT");
        assertThat(room.post(
                                Room.officer("004-PN"),
                                "/api/slots/KH/5/2023-03/004-PN/report",
                                "{\"seen\":0,\"progress\":\"under-way\",\"words\":\"Đã họp.\"}")
                        .status())
                .isEqualTo(200);
    }
}
