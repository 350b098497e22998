package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.model.request.Question;
import vn.wardpulse.model.request.RequestEvent;

/** Ward C stood under 004 until July 2023, and stands under 009 since; 004 asks in May, 009 in August. */
@ReportingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestFiguresTest {

    private static final Instant AT = Instant.parse("2023-05-20T02:00:00Z");
    private static final UUID MAY = new UUID(5, 5);
    private static final UUID AUGUST = new UUID(8, 8);

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @BeforeAll
    void tell() {
        teller.tell();
        List<RequestEvent> events = new ArrayList<>();
        for (String unit : List.of("A", "B", "C")) {
            events.add(sent(MAY, unit, "004", LocalDate.of(2023, 5, 15), null));
        }
        events.add(answered(MAY, "A", "10", true, Timeliness.ON_TIME));
        events.add(answered(MAY, "B", "2.5", false, Timeliness.LATE));
        events.add(
                new RequestEvent.RequestDuePassed(head(), new Asked(MAY, new UnitId("C")), LocalDate.of(2023, 5, 17)));
        events.add(sent(AUGUST, "C", "009", LocalDate.of(2023, 8, 15), new PlanCode("P2024")));
        teller.happen(events.toArray(RequestEvent[]::new));
    }

    @Test
    void countForTheAncestorsOfTheirOwnTime() {
        JsonNode district = Api.person(port, "004", "analyst").json("/api/request-figures?unit=004&by=unit");
        assertThat(district.path("total").toString())
                .isEqualTo("{\"asked\":3,\"onTime\":1,\"late\":1,\"open\":0,\"overdue\":1,\"unanswered\":0}");
        assertThat(district.path("rows").findValuesAsString("key")).containsExactly("A", "B", "C");
        JsonNode other = Api.person(port, "009", "analyst").json("/api/request-figures?unit=009&by=month");
        assertThat(other.path("rows").findValuesAsString("key")).containsExactly("2023-08");
        assertThat(other.at("/total/open").asInt()).isEqualTo(1);
        Api city = Api.person(port, "01", "district-leadership");
        assertThat(city.json("/api/request-figures?by=unit").path("rows").findValuesAsString("key"))
                .containsExactly("004", "009");
        assertThat(city.json("/api/request-figures?by=plan").path("rows").findValuesAsString("key"))
                .containsExactly("", "P2024");
        assertThat(city.status("/api/request-figures?by=colour")).isEqualTo(400);
    }

    @Test
    void answersAddUpOverWhatIsInReach() {
        JsonNode all = Api.person(port, "004", "standing-body").json("/api/request-sums?request=" + MAY);
        assertThat(all.path("asked").asInt()).isEqualTo(3);
        assertThat(all.path("answered").asInt()).isEqualTo(2);
        assertThat(all.at("/questions/0/total").asString()).isEqualTo("12.5");
        assertThat(all.at("/questions/0/mean").asString()).isEqualTo("6.250000");
        assertThat(all.at("/questions/0/lowest").asString()).isEqualTo("2.5");
        assertThat(all.at("/questions/0/highest").asString()).isEqualTo("10");
        assertThat(all.at("/questions/1/yes").asInt()).isEqualTo(1);
        assertThat(all.at("/questions/1/answers").asInt()).isEqualTo(2);
        assertThat(all.at("/questions/2/total").asString()).isEqualTo("2");
        assertThat(all.at("/questions/2/over").asString())
                .as("sums, not a mean of 100 % and 33 %")
                .isEqualTo("4");

        JsonNode ward = Api.person(port, "A", "ward-officer").json("/api/request-sums?request=" + MAY);
        assertThat(ward.path("asked").asInt()).isEqualTo(1);
        assertThat(ward.at("/questions/0/total").asString()).isEqualTo("10");
        assertThat(Api.person(port, "004", "standing-body")
                        .json("/api/request-sums?request=" + AUGUST)
                        .path("asked")
                        .asInt())
                .as("another district's")
                .isZero();
    }

    private RequestEvent sent(UUID request, String unit, String by, LocalDate day, @Nullable PlanCode plan) {
        return new RequestEvent.RequestSent(
                head(),
                new Asked(request, new UnitId(unit)),
                new UnitId(by),
                "Đột xuất",
                "Giao ban",
                day,
                day.plusDays(2),
                plan,
                List.of(
                        new Question(1, "Bao nhiêu?", Question.Kind.NUMBER, "hộ", 1, true, null),
                        new Question(2, "Xong chưa?", Question.Kind.YES_NO, null, 0, true, null),
                        new Question(
                                3,
                                "Đúng hạn",
                                Question.Kind.RATIO,
                                "%",
                                1,
                                true,
                                null,
                                new Question.Parts("Đúng hạn", "Đã giải quyết", 0))));
    }

    private RequestEvent answered(UUID request, String unit, String amount, boolean yes, Timeliness timeliness) {
        return new RequestEvent.RequestAnswered(
                head(),
                new Asked(request, new UnitId(unit)),
                1,
                List.of(
                        new Answer.Amount(1, new BigDecimal(amount)),
                        new Answer.YesNo(2, yes),
                        new Answer.Pair(3, BigDecimal.ONE, new BigDecimal(yes ? "1" : "3"))),
                AT,
                timeliness);
    }

    private EventHead head() {
        return teller.history.next(AT);
    }
}
