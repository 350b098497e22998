package vn.wardpulse.submission;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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
import vn.wardpulse.testing.TestTokens;

/** Groups 1 and 2 of ward 00139 and group 1 of its neighbour report to their wards, and see nothing of one another. */
class BelowTheWardTest {

    private static final String FIRST = "00139.01";
    private static final String SECOND = "00139.02";
    private static final String NEXT_DOOR = "00124.01";
    private static final String WARDS = "/api/reports/00139/LB2023-M/2023-03";

    private static final String ASKED = """
            {"title":"Họp dân","reason":"Giao ban","due":"2023-03-24","units":["%s"],
             "questions":[{"text":"Đã họp dân?","kind":"yes-no"}]}
            """;

    private static final Map<String, String> ABOVE = Map.of(
            "the district's standing body", Room.standingBody("004"),
            "the district's officer", Room.officer("004"),
            "the district's analyst", TestTokens.shared().person("chuyenvien", "004", "analyst"),
            "the administrator", TestTokens.shared().person("quantri", null, "administrator"),
            "a machine of the district", TestTokens.shared().machine("may", "004", "figures:read", "reports:write"),
            "a machine of all", TestTokens.shared().machine("may", "*", "figures:read", "reports:write"));

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
        await().atMost(30, SECONDS).until(() -> units(Room.officer(NEXT_DOOR)).contains(NEXT_DOOR));
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
    void whatGroupsHandedInWaitsForTheirWardsLeaderAllAtOnce() {
        for (String group : List.of(FIRST, SECOND, NEXT_DOOR)) {
            assertThat(room.post(Room.officer(group), february(group) + "/submission", figures(1, 1, 2))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(waiting(Room.leader("00139"))).containsExactly(FIRST, SECOND);
        assertThat(waiting(Room.leader("00124"))).containsExactly(NEXT_DOOR);
        assertThat(waiting(Room.leader(FIRST))).containsExactly(FIRST);
        ABOVE.forEach((who, token) ->
                assertThat(room.get(token, "/api/approvals").status()).as(who).isEqualTo(403));
        // So that other tests find nothing that counts of this month.
        for (String group : List.of(FIRST, SECOND, NEXT_DOOR)) {
            room.post(
                    Room.leader(group.equals(NEXT_DOOR) ? "00124" : "00139"),
                    february(group) + "/return",
                    "{\"version\":1,\"reason\":\"Nộp thử\"}");
        }
        assertThat(waiting(Room.leader("00139"))).isEmpty();
    }

    private static String february(String group) {
        return "/api/reports/" + group + "/TDP-M/2023-02";
    }

    /** Whose reports of February wait. */
    private static List<String> waiting(String token) {
        return room.get(token, "/api/approvals")
                .body()
                .valueStream()
                .filter(waiting -> waiting.path("period").asString().equals("2023-02"))
                .map(waiting -> waiting.path("unit").asString())
                .toList();
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
                .untilAsserted(
                        () -> assertThat(leaders(Room.officer(FIRST), march)).containsExactly(FIRST));

        assertThat(leaders(Room.leader("00139"), march)).containsExactly(FIRST, SECOND);
        assertThat(leaders(Room.officer("00124"), march)).containsExactly(NEXT_DOOR);
        assertThat(room.get(Room.standingBody("004"), march).status())
                .as("nobody above the wards")
                .isEqualTo(403);
        for (String above : ABOVE.values()) {
            assertThat(room.get(above, "/api/occurrences").body().toString()).doesNotContain(FIRST, SECOND, NEXT_DOOR);
        }
    }

    @Test
    void whoeverWatchesOverAPlanHearsWhatWardsSayOfATaskAndNotWhatTheirGroupsSay() {
        room.hearPlan(
                TestTasks.plan(TestPlan.DISTRICT),
                TestTasks.task(
                        "2",
                        List.of(new Party.OfKind(UnitKind.RESIDENTIAL_GROUP), new Party.One(TestPlan.WARD)),
                        List.of(),
                        TestTasks.month(3, LocalDate.of(2023, 3, 31))));
        String march = "/api/slots/KH/2/2023-03";
        await().atMost(30, SECONDS)
                .untilAsserted(
                        () -> assertThat(leaders(Room.leader("00139"), march)).contains(FIRST, SECOND));

        assertThat(leaders(Room.officer("004"), march)).containsExactly("00139");
        assertThat(room.post(Room.officer("004"), march + "/" + FIRST + "/reminder", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(room.post(Room.leader("00139"), march + "/" + FIRST + "/reminder", "{}")
                        .status())
                .as("the ward reminds its own")
                .isEqualTo(200);
    }

    @Test
    void noDoorOpensAGroupToAnybodyAboveItsWard() {
        String request = "/api/requests/" + new UUID(4, 5);
        assertThat(room.put(Room.standingBody("00139"), request, null, ASKED.formatted(FIRST))
                        .status())
                .as("the ward asks its groups")
                .isEqualTo(200);
        assertThat(room.put(Room.standingBody("004"), "/api/requests/" + new UUID(4, 6), null, ASKED.formatted(FIRST))
                        .status())
                .as("the district asks wards")
                .isEqualTo(403);
        String matter = "/api/matters/" + new UUID(4, 7);
        assertThat(room.put(
                                Room.officer(FIRST),
                                matter,
                                null,
                                "{\"field\":\"environment\",\"words\":\"Cống tắc.\",\"due\":\"2023-03-30\"}")
                        .at("/line/holder"))
                .isEqualTo("00139");
        room.post(Room.officer(FIRST), report(FIRST) + "/submission", figures(2, 90, 100));

        List<String> doors = List.of(
                report(FIRST),
                report(FIRST) + "/history",
                report(FIRST) + "/versions/1",
                report(FIRST) + "/sheet",
                report(FIRST) + "/attachments",
                "/api/obligations?unit=" + FIRST,
                "/api/occurrences?unit=" + FIRST,
                "/api/participations?unit=" + FIRST,
                "/api/requests?unit=" + FIRST,
                "/api/matters?unit=" + FIRST,
                request,
                matter);
        List<String> lists = List.of("/api/obligations", "/api/occurrences", "/api/requests", "/api/matters");
        ABOVE.forEach((who, token) -> {
            for (String door : doors) {
                assertThat(room.get(token, door).status())
                        .as("%s at %s", who, door)
                        .isEqualTo(403);
            }
            for (String list : lists) {
                assertThat(room.get(token, list).body().toString())
                        .as("%s at %s", who, list)
                        .doesNotContain(FIRST, SECOND, NEXT_DOOR);
            }
        });
        for (String own : List.of(Room.officer(FIRST), Room.leader("00139"), Room.standingBody("00139"))) {
            for (String door : doors) {
                assertThat(room.get(own, door).status()).as(door).isEqualTo(200);
            }
        }
        for (String act : List.of(
                "/return {\"version\":1,\"reason\":\"r\"}",
                "/reminder {}",
                "/extension {\"due\":\"2023-03-20\",\"reason\":\"r\"}",
                "/closing {}")) {
            String[] parts = act.split(" ", 2);
            assertThat(room.post(Room.standingBody("004"), report(FIRST) + parts[0], parts[1])
                            .status())
                    .as(act)
                    .isEqualTo(403);
        }

        assertThat(room.post(Room.leader("00139"), matter + "/handing-on", "{\"to\":\"004\"}")
                        .status())
                .isEqualTo(200);
        assertThat(room.get(Room.standingBody("004"), matter).status())
                .as("what the ward hands on, the district has")
                .isEqualTo(200);
    }

    @Test
    void aWardLeaderDirectsTheReportsOfItsGroupsAndNoOthers() {
        String longer = "{\"due\":\"2023-03-20\",\"reason\":\"Họp dân muộn\"}";
        assertThat(room.post(Room.leader("00139"), report(SECOND) + "/extension", longer)
                        .status())
                .isEqualTo(200);
        for (String other : List.of(report(NEXT_DOOR), WARDS)) {
            assertThat(room.post(Room.leader("00139"), other + "/extension", longer)
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(room.post(Room.officer("00139"), report(SECOND) + "/extension", longer)
                        .status())
                .as("an officer directs nobody")
                .isEqualTo(403);
    }

    private static List<String> leaders(String token, String slot) {
        return room.get(token, slot).body().path("leading").findValuesAsString("unit");
    }

    @Test
    void whatIsJudgedOfAGroupIsForItsWardWhoeverLeadsTheClusterOrStandsForThePlan() {
        room.hearPlan(
                TestRounds.cluster(new UnitId(FIRST), new UnitId(SECOND), new UnitId(NEXT_DOOR)),
                TestRounds.plan(TestPlan.STRANGER),
                TestRounds.scale(new UnitId(FIRST)));
        assertThat(sheets(Room.officer(FIRST))).containsExactly(FIRST);
        assertThat(sheets(Room.leader("00139"))).containsExactly(FIRST, SECOND);
        assertThat(sheets(Room.officer("00124"))).containsExactly(NEXT_DOOR);

        String judged = "{\"seen\":0,\"judgements\":[]}";
        for (String other : List.of(SECOND, NEXT_DOOR)) {
            String sheet = TestRounds.SHEETS + "/" + other;
            assertThat(room.get(Room.officer(FIRST), sheet).status()).as(other).isEqualTo(403);
            assertThat(room.post(Room.officer(FIRST), sheet + "/judgement", judged)
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        String sheet = TestRounds.SHEETS + "/" + FIRST;
        ABOVE.forEach((who, token) ->
                assertThat(room.get(token, sheet).status()).as(who).isEqualTo(403));
        assertThat(room.get(Room.officer("00343"), sheet).status())
                .as("the plan's standing body")
                .isEqualTo(403);
        assertThat(room.post(Room.officer("00343"), "/api/rounds/TD/1/closing", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(room.post(Room.officer(FIRST), sheet + "/judgement", judged).status())
                .isEqualTo(200);
    }

    private static List<String> sheets(String token) {
        return room.get(token, TestRounds.SHEETS).body().findValuesAsString("unit");
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

        assertThat(room.get(ABOVE.get("a machine of the district"), WARDS).at("/prefilled"))
                .as("nor to a machine of the district that may write them")
                .isEqualTo("false");

        Answer saved = room.put(Room.officer("00139"), WARDS + "/draft", begun.etag(), figures(7, 160, 200));
        assertThat(saved.at("/prefilled")).isEqualTo("false");
        assertThat(saved.at("/figures/0/figure/value")).isEqualTo("7");
    }
}
