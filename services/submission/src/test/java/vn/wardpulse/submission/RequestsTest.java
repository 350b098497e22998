package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.testing.Answer;

/** Chosen units are asked once, answer, are late, chased, and left alone when it is closed. */
class RequestsTest {

    /** A Monday; due on the Wednesday. */
    private static final LocalDate MONDAY = LocalDate.of(2023, 3, 6);

    private static final String PATH = "/api/requests/" + new UUID(0, 7);

    private static final String ASKED = """
            {"title":"Màn hình LED","reason":"Báo cáo UBND quận","due":"2023-03-08","units":["00124","00139"],
             "questions":[
               {"text":"Số màn hình đã lắp","kind":"number","unitOfMeasure":"màn hình","decimals":1},
               {"text":"Đã họp dân?","kind":"yes-no"},
               {"text":"Khó khăn","kind":"text","required":false}]}
            """;

    private static final String ANSWERED = """
            {"seen":%d,"answers":[{"question":1,"value":"%s"},{"question":2,"value":"yes"}]}
            """;

    @Test
    void isSentOnceAnsweredAndAnsweredBetter() {
        try (Room room = Room.started(MONDAY)) {
            Answer sent = room.put(Room.standingBody("004"), PATH, null, ASKED);
            assertThat(sent.status()).isEqualTo(200);
            assertThat(sent.at("/line/by")).isEqualTo("004");
            assertThat(sent.at("/line/manages")).isEqualTo("true");
            assertThat(room.put(Room.standingBody("004"), PATH, null, ASKED).status())
                    .as("a retry")
                    .isEqualTo(200);
            assertThat(room.put(Room.standingBody("004"), PATH, null, ASKED.replace("Khó khăn", "Kiến nghị"))
                            .codes())
                    .containsExactly("request-exists");

            Answer asked = room.get(Room.officer("00139"), PATH);
            assertThat(asked.body().path("units").findValuesAsString("unit"))
                    .as("wards do not see each other's")
                    .containsExactly("00139");
            assertThat(asked.at("/units/0/may")).isEqualTo("true");

            Answer first = room.post(Room.officer("00139"), PATH + "/00139/answer", ANSWERED.formatted(0, "12.50"));
            assertThat(first.at("/units/0/replies/0/answers/0/value")).isEqualTo("12.5");
            room.post(Room.leader("00139"), PATH + "/00139/answer", ANSWERED.formatted(1, "12.5"));
            Answer better = room.post(Room.leader("00139"), PATH + "/00139/answer", ANSWERED.formatted(1, "13"));
            assertThat(better.at("/units/0/line/version"))
                    .as("the same again is no version")
                    .isEqualTo("2");
            assertThat(room.post(Room.officer("00139"), PATH + "/00139/answer", ANSWERED.formatted(1, "14"))
                            .codes())
                    .containsExactly("stale-version");

            assertThat(room.get(Room.standingBody("004"), "/api/requests")
                            .body()
                            .path(0)
                            .path("units")
                            .findValuesAsString("version"))
                    .containsExactly("0", "2");
            List<RequestEvent> events = room.requests();
            assertThat(events)
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("RequestSent", "RequestSent", "RequestAnswered", "RequestAnswered");
            assertThat(events.getLast()).isInstanceOfSatisfying(RequestEvent.RequestAnswered.class, answered -> {
                assertThat(answered.answers())
                        .containsExactly(
                                new vn.wardpulse.model.request.Answer.Amount(1, new BigDecimal("13")),
                                new vn.wardpulse.model.request.Answer.YesNo(2, true));
                assertThat(answered.timeliness()).isEqualTo(Timeliness.ON_TIME);
                assertThat(answered.answerVersion()).isEqualTo(2);
            });
        }
    }

    @Test
    void whoDoesNotAnswerIsChasedAndLate() {
        try (Room room = Room.started(MONDAY)) {
            room.put(Room.standingBody("004"), PATH, null, ASKED);
            room.clock.turnTo(MONDAY.plusDays(1));
            room.get(Room.officer("00139"), PATH);
            room.post(Room.officer("00139"), PATH + "/00139/answer", ANSWERED.formatted(0, "1"));
            room.clock.turnTo(MONDAY.plusDays(3));
            Answer late = room.get(Room.standingBody("004"), PATH);
            assertThat(late.at("/units/0/line/overdue")).isEqualTo("true");
            assertThat(late.at("/units/1/line/overdue")).isEqualTo("false");
            room.clock.turnTo(MONDAY.plusDays(4));
            room.get(Room.officer("00139"), PATH);

            assertThat(room.requests().stream()
                            .filter(RequestEvent.RequestChased.class::isInstance)
                            .map(RequestEvent.RequestChased.class::cast)
                            .map(event ->
                                    event.asked().unit() + " " + event.step().kind()))
                    .containsExactlyInAnyOrder("00124 BEFORE_DUE", "00139 BEFORE_DUE", "00124 AFTER_DUE");
            assertThat(room.requests().stream().filter(RequestEvent.RequestDuePassed.class::isInstance))
                    .hasSize(2);
            assertThat(room.requests().getLast()).isInstanceOfSatisfying(RequestEvent.RequestChased.class, chased -> {
                assertThat(Objects.requireNonNull(chased.unitName()).vi()).isEqualTo("Đơn vị 00124");
                assertThat(Objects.requireNonNull(chased.byName()).vi()).isEqualTo("Đơn vị 004");
                assertThat(chased.title()).isEqualTo("Màn hình LED");
                assertThat(chased.addressees())
                        .containsExactly(
                                new Addressee(new UnitId("00124"), Addressee.Office.WARD_OFFICER),
                                new Addressee(new UnitId("00124"), Addressee.Office.WARD_LEADER));
            });

            assertThat(room.post(
                                    Room.standingBody("004"),
                                    PATH + "/00124/reminder",
                                    "{\"sentence\":\"Đề nghị trả lời hôm nay\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(room.post(Room.standingBody("004"), PATH + "/00124/reminder", "{}")
                            .codes())
                    .containsExactly("reminded-today");
            assertThat(room.post(Room.standingBody("004"), PATH + "/00139/reminder", "{}")
                            .codes())
                    .containsExactly("nothing-to-remind");

            Answer answered = room.post(Room.officer("00124"), PATH + "/00124/answer", ANSWERED.formatted(0, "2"));
            assertThat(answered.at("/units/0/line/timeliness")).isEqualTo("LATE");
        }
    }

    @Test
    void whatIsStillWaitedForStandsInTheRunningYear() {
        try (Room room = Room.started(MONDAY)) {
            room.put(Room.standingBody("004"), PATH, null, ASKED);
            room.clock.turnTo(LocalDate.of(MONDAY.getYear() + 1, 1, 2));
            String running = "/api/requests?year=" + (MONDAY.getYear() + 1);
            assertThat(room.get(Room.officer("00139"), running).body()).hasSize(1);
            assertThat(room.get(Room.officer("00139"), "/api/requests?year=" + (MONDAY.getYear() + 2))
                            .body())
                    .isEmpty();
            room.post(Room.standingBody("004"), PATH + "/closing", "");
            assertThat(room.get(Room.officer("00139"), running).body()).isEmpty();
        }
    }

    @Test
    void aListIsNarrowedToAUnitAndToAPlan() {
        try (Room room = Room.started(MONDAY)) {
            room.hearPlan(TestTasks.plan(new UnitId("00124")));
            room.put(Room.standingBody("004"), PATH, null, ASKED);
            String planned = new UUID(0, 8).toString();
            room.put(
                    Room.officer("00124"),
                    "/api/requests/" + planned,
                    null,
                    ASKED.replace("\"00124\",", "").replace("\"units\"", "\"plan\":\"KH\",\"units\""));

            String standing = Room.standingBody("004");
            assertThat(ids(room, standing, "")).hasSize(2);
            assertThat(ids(room, standing, "?plan=KH")).containsExactly(planned);
            assertThat(ids(room, standing, "?plan=OTHER")).isEmpty();
            assertThat(ids(room, standing, "?unit=00124")).containsExactly(new UUID(0, 7).toString());
            assertThat(ids(room, standing, "?unit=004&year=2023")).hasSize(2);
            assertThat(ids(room, Room.officer("00124"), ""))
                    .as("what it was asked, and what it asks")
                    .hasSize(2);
            assertThat(ids(room, Room.officer("00343"), "")).isEmpty();
        }
    }

    private static List<String> ids(Room room, String token, String query) {
        return room.get(token, "/api/requests" + query).body().findValuesAsString("id");
    }

    @Test
    void afterItIsClosedNothingIsExpected() {
        try (Room room = Room.started(MONDAY)) {
            room.put(Room.standingBody("004"), PATH, null, ASKED);
            room.post(Room.officer("00139"), PATH + "/00139/answer", ANSWERED.formatted(0, "1"));
            Answer closed = room.post(Room.standingBody("004"), PATH + "/closing", "");
            assertThat(closed.at("/line/closed")).isEqualTo("true");
            room.post(Room.standingBody("004"), PATH + "/closing", "");

            assertThat(room.post(Room.officer("00124"), PATH + "/00124/answer", ANSWERED.formatted(0, "1"))
                            .codes())
                    .containsExactly("request-closed");
            room.clock.turnTo(MONDAY.plusDays(3));
            assertThat(room.get(Room.officer("00124"), PATH).at("/units/0/line/overdue"))
                    .isEqualTo("false");
            assertThat(room.get(Room.standingBody("004"), PATH).at("/units/1/replies/0/answers/0/value"))
                    .isEqualTo("1");
            assertThat(room.requests())
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("RequestSent", "RequestSent", "RequestAnswered", "RequestClosed", "RequestClosed");
        }
    }

    @Test
    void inTheNameOfAPlanItsUnitAsksWhoeverIsUnderIt() {
        try (Room room = Room.started(MONDAY)) {
            room.hearPlan(TestTasks.plan(new UnitId("00124")));
            String asked = ASKED.replace("\"00124\",", "");
            assertThat(room.put(Room.officer("00124"), PATH, null, asked).status())
                    .as("without the plan it is a ward like others")
                    .isEqualTo(403);
            String planned = asked.replace("\"units\"", "\"plan\":\"KH\",\"units\"");
            assertThat(room.put(Room.officer("00139"), PATH, null, planned).status())
                    .isEqualTo(403);
            assertThat(room.put(Room.officer("00124"), PATH, null, planned).at("/line/plan"))
                    .isEqualTo("KH");
            room.post(Room.officer("00139"), PATH + "/00139/answer", ANSWERED.formatted(0, "1"));
            Answer all = room.get(Room.leader("00124"), PATH);
            assertThat(all.at("/units/0/replies/0/answers/0/value")).isEqualTo("1");
            assertThat(all.at("/line/manages")).isEqualTo("true");
            assertThat(room.put(
                                    Room.officer("00124"),
                                    "/api/requests/" + new UUID(0, 8),
                                    null,
                                    planned.replace("00139", "00343"))
                            .status())
                    .as("a ward of another district")
                    .isEqualTo(403);
        }
    }

    @Test
    void eachDistrictHasItsOwn() {
        try (Room room = Room.started(MONDAY)) {
            room.put(Room.standingBody("004"), PATH, null, ASKED);
            String other = "/api/requests/" + new UUID(0, 9);
            assertThat(room.put(
                                    Room.standingBody("009"),
                                    other,
                                    null,
                                    ASKED.replace("\"00124\",\"00139\"", "\"00343\""))
                            .status())
                    .isEqualTo(200);
            assertThat(room.put(Room.standingBody("009"), "/api/requests/" + new UUID(0, 10), null, ASKED)
                            .status())
                    .isEqualTo(403);
            for (String reader : List.of(Room.standingBody("009"), Room.officer("00343"))) {
                assertThat(room.get(reader, PATH).status()).isEqualTo(403);
                assertThat(room.get(reader, "/api/requests").body().findValuesAsString("id"))
                        .containsExactly(new UUID(0, 9).toString());
            }
            assertThat(room.get(Room.officer("00139"), other).status()).isEqualTo(403);
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        try (Room room = Room.started(MONDAY)) {
            assertThat(room.put(Room.standingBody("004"), PATH, null, """
                            {"title":" ","reason":"Gọi 0912 345 678","due":"2023-03-05","units":[],
                             "questions":[{"text":"","kind":"number"},{"text":"Tuổi?","kind":"guess"},
                               {"text":"Tỷ lệ","kind":"number","decimals":7},{"indicator":"NOWHERE-01"}]}
                            """).codes())
                    .containsExactlyInAnyOrder(
                            "title-needed",
                            "personal-number",
                            "due-out-of-range",
                            "units-needed",
                            "question-needed",
                            "unknown-kind",
                            "decimals-out-of-range",
                            "indicator-not-askable");
            room.put(Room.standingBody("004"), PATH, null, ASKED);
            assertThat(room.post(Room.officer("00139"), PATH + "/00139/answer", """
                            {"answers":[{"question":1,"value":"1,5"},{"question":3,"value":"số nhà 12 phố Ngọc Lâm"},
                              {"question":9,"value":"1"}]}
                            """)
                            .codes())
                    .containsExactlyInAnyOrder("unknown-question", "not-a-number", "answer-needed", "personal-address");
            assertThat(room.post(Room.officer("00139"), PATH + "/00139/answer", ANSWERED.formatted(0, "1.25"))
                            .codes())
                    .containsExactly("too-fine");
        }
    }

    @Test
    void aQuestionMayBeAnIndicators() {
        try (Room room = Room.started(MONDAY)) {
            Answer sent = room.put(Room.standingBody("004"), PATH, null, """
                    {"title":"Chỉnh trang","reason":"Họp giao ban","due":"2023-03-08","units":["00139"],
                     "questions":[{"indicator":"URB-01"},{"indicator":"YES-01"}]}
                    """);
            assertThat(sent.at("/questions/0/kind")).isEqualTo("NUMBER");
            assertThat(sent.at("/questions/0/indicator")).isEqualTo("URB-01");
            assertThat(sent.at("/questions/0/text")).isNotEmpty();
            assertThat(sent.at("/questions/1/kind")).isEqualTo("YES_NO");
        }
    }

    @Test
    void aRateIsAskedWithNumeratorAndDenominator() {
        try (Room room = Room.started(MONDAY)) {
            Answer sent = room.put(Room.standingBody("004"), PATH, null, """
                    {"title":"Hồ sơ","reason":"Họp giao ban","due":"2023-03-08","units":["00139"],
                     "questions":[{"indicator":"SEC-04"}]}
                    """);
            assertThat(sent.at("/questions/0/kind")).isEqualTo("RATIO");
            assertThat(sent.at("/questions/0/parts/numerator")).isEqualTo("Tử số");
            assertThat(sent.at("/questions/0/parts/decimals")).isEqualTo("1");

            assertThat(rate(room, "\"numerator\":\"98.5\"").codes()).containsExactly("part-missing");
            assertThat(rate(room, "\"value\":\"98.5\"").codes()).containsExactly("part-missing");
            assertThat(rate(room, "\"numerator\":\"1\",\"denominator\":\"0\"").codes())
                    .containsExactly("over-zero");
            assertThat(rate(room, "\"numerator\":\"2\",\"denominator\":\"1\"").codes())
                    .containsExactly("numerator-above-denominator");
            assertThat(rate(room, "\"numerator\":\"-1\",\"denominator\":\"1\"").codes())
                    .containsExactly("negative");
            assertThat(rate(room, "\"numerator\":\"1.25\",\"denominator\":\"x\"")
                            .codes())
                    .containsExactly("too-fine", "not-a-number");
            assertThat(rate(room, "\"numerator\":\"0\",\"denominator\":\"0\"").status())
                    .as("nothing happened")
                    .isEqualTo(200);
            Answer answered = rate(room, "\"numerator\":\"98.50\",\"denominator\":\"100\"");
            assertThat(answered.at("/units/0/replies/0/answers/0/numerator")).isEqualTo("98.5");
            assertThat(((RequestEvent.RequestAnswered) room.requests().getLast()).answers())
                    .containsExactly(new vn.wardpulse.model.request.Answer.Pair(
                            1, new BigDecimal("98.5"), new BigDecimal("100")));

            assertThat(room.put(Room.standingBody("004"), "/api/requests/" + new UUID(0, 8), null, """
                            {"title":"Hồ sơ","reason":"Họp","due":"2023-03-08","units":["00139"],
                             "questions":[{"text":"Tỷ lệ","kind":"ratio"}]}
                            """)
                            .codes())
                    .as("a rate of one's own has no names for its parts")
                    .containsExactly("unknown-kind");
        }
    }

    private static Answer rate(Room room, String parts) {
        return room.post(
                Room.officer("00139"), PATH + "/00139/answer", "{\"answers\":[{\"question\":1," + parts + "}]}");
    }
}
