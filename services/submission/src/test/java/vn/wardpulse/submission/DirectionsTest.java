package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.DueDatePassed;
import vn.wardpulse.model.report.ReportEvent.ObligationClosed;
import vn.wardpulse.model.report.ReportEvent.ObligationOpened;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.testing.Answer;

/** What the standing body decides: more time, closed periods, and reports that came on paper. */
class DirectionsTest {

    private static final String MARCH = "/api/reports/00139/LB2023-M/2023-03";
    private static final String ALL_OF_MARCH = "/api/periods/LB2023-M/2023-03";
    private static final String STANDING_BODY = Room.standingBody("004");
    private static final String OFFICER = Room.officer("00139");
    private static final String FIGURES = """
            {"figures":[
              {"indicator":"URB-02","figure":{"kind":"amount","value":"2"}},
              {"indicator":"SEC-01","figure":{"kind":"amount","value":"3"}},
              {"indicator":"ADM-01","figure":{"kind":"pair","numerator":"1205","denominator":"1210"}},
              {"indicator":"SEC-04","figure":{"kind":"pair","numerator":"98.5","denominator":"100"}}]}
            """;

    private Room room = Room.started(LocalDate.of(2023, 3, 10));

    @BeforeEach
    void onTheTenthOfMarch() {
        assertThat(room.get(OFFICER, MARCH).at("/obligation/due")).isEqualTo("2023-03-15");
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void moreTimeForOneUnitOutlivesTheCalendar() {
        Answer extended =
                room.post(STANDING_BODY, MARCH + "/extension", "{\"due\":\"2023-03-22\",\"reason\":\"Mất điện\"}");
        assertThat(extended.status()).as(extended.body().toString()).isEqualTo(200);
        assertThat(extended.at("/obligation/due")).isEqualTo("2023-03-22");
        assertThat(extended.at("/obligation/extended")).isEqualTo("2023-03-22");

        room.clock.turnTo(LocalDate.of(2023, 3, 20));
        Answer late = room.post(OFFICER, MARCH + "/submission", FIGURES);
        assertThat(late.at("/obligation/timeliness")).isEqualTo("ON_TIME");
        assertThat(room.post(Room.officer("00124"), "/api/reports/00124/LB2023-M/2023-03/submission", FIGURES)
                        .at("/obligation/timeliness"))
                .as("the neighbour had no more time")
                .isEqualTo("LATE");
        assertThat(of(DueDatePassed.class)).as("of March, by the 20th").hasSize(1);

        room.hear(TestPlan.calendar(2023, Map.of(Period.month(2023, 3), LocalDate.of(2023, 3, 17))));
        assertThat(room.get(OFFICER, MARCH).at("/obligation/due"))
                .as("what was granted goes beyond the calendar")
                .isEqualTo("2023-03-22");
        room.hear(TestPlan.calendar(2023, Map.of(Period.month(2023, 3), LocalDate.of(2023, 3, 24))));
        assertThat(room.get(OFFICER, MARCH).at("/obligation/due"))
                .as("unless the calendar goes further")
                .isEqualTo("2023-03-24");
        assertThat(room.get(OFFICER, MARCH + "/history").body().findValuesAsString("act"))
                .startsWith("opened", "extended", "submitted");
        assertThat(of(ObligationOpened.class).stream()
                        .map(ObligationOpened.class::cast)
                        .map(ObligationOpened::reason)
                        .filter(reason -> reason != null))
                .containsExactly("Mất điện");
    }

    @Test
    void moreTimeForAllIsGivenUnitByUnit() {
        String body = "{\"due\":\"2023-03-20\",\"reason\":\"Nghỉ bù\"}";
        Answer all = room.post(STANDING_BODY, ALL_OF_MARCH + "/extension", body);
        assertThat(all.body().findValuesAsString("unit")).containsExactly("00124", "00139");
        assertThat(all.body().findValuesAsString("done")).containsOnly("true");
        Answer again = room.post(STANDING_BODY, ALL_OF_MARCH + "/extension", body);
        assertThat(again.body().findValuesAsString("done")).containsOnly("false");
        assertThat(again.body().findValuesAsString("code")).containsOnly("not-later");
    }

    @Test
    void aClosedPeriodTakesNoFirstReportUntilItIsReopenedForTheUnit() {
        Answer draft =
                room.put(OFFICER, MARCH + "/draft", room.get(OFFICER, MARCH).etag(), FIGURES);
        room.post(Room.officer("00124"), "/api/reports/00124/LB2023-M/2023-03/submission", FIGURES);
        Answer closed = room.post(STANDING_BODY, ALL_OF_MARCH + "/closing", "");
        assertThat(closed.body().findValuesAsString("done")).containsExactly("true", "true");
        assertThat(room.post(STANDING_BODY, ALL_OF_MARCH + "/closing", "").body())
                .as("nothing is left to close")
                .isEmpty();

        Answer shut = room.get(OFFICER, MARCH);
        assertThat(shut.at("/obligation/closed")).isEqualTo("true");
        assertThat(shut.body().at("/may")).isEmpty();
        assertThat(shut.at("/draft")).as("what was typed stays").isEqualTo("true");
        assertThat(room.post(OFFICER, MARCH + "/submission", FIGURES).codes()).containsExactly("period-closed");
        assertThat(room.put(OFFICER, MARCH + "/draft", shut.etag(), FIGURES).codes())
                .containsExactly("period-closed");
        assertThat(room.post(Room.leader("00124"), "/api/reports/00124/LB2023-M/2023-03/approval", "{\"version\":1}")
                        .status())
                .as("what waited can still be approved")
                .isEqualTo(200);
        assertThat(room.post(
                                Room.officer("00124"),
                                "/api/reports/00124/LB2023-M/2023-03/correction",
                                FIGURES.replace("{\"figures\"", "{\"reason\":\"Bổ sung\",\"figures\""))
                        .status())
                .as("and what was approved corrected")
                .isEqualTo(200);

        assertThat(room.post(STANDING_BODY, MARCH + "/reopening", "{}").codes()).containsExactly("required");
        room.post(STANDING_BODY, MARCH + "/reopening", "{\"reason\":\"Phường gửi bổ sung\"}");
        assertThat(room.post(OFFICER, MARCH + "/submission", FIGURES).at("/obligation/state"))
                .isEqualTo("submitted");
        assertThat(room.get(OFFICER, MARCH + "/history").body().findValuesAsString("act"))
                .containsExactly("opened", "closed", "reopened", "submitted");
        assertThat(of(ObligationClosed.class)).hasSize(2);
        assertThat(draft.status()).isEqualTo(200);
    }

    @Test
    void paperCountsFromTheDayOnWhichItCameIn() {
        room.clock.turnTo(LocalDate.of(2023, 3, 21));
        String paper = FIGURES.replace(
                "{\"figures\"",
                "{\"receivedOn\":\"2023-03-14\",\"reason\":\"Hệ thống ngừng\",\"document\":\"12/BC-UBND\",\"figures\"");
        for (String wrong : List.of("2023-03-22", "2023-02-14")) {
            assertThat(room.post(STANDING_BODY, MARCH + "/paper", paper.replace("2023-03-14", wrong))
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(room.post(STANDING_BODY, MARCH + "/paper", paper.replace("\"receivedOn\":\"2023-03-14\",", ""))
                        .at("/faults/0/vi"))
                .as("which day is missing")
                .startsWith("Thiếu ngày nhận bản giấy.");
        assertThat(room.post(STANDING_BODY, MARCH + "/paper", paper.replace("\"1205\"", "\"1305\""))
                        .codes())
                .as("checked like any other")
                .containsExactly("numerator-above-denominator");
        room.put(OFFICER, MARCH + "/draft", room.get(OFFICER, MARCH).etag(), FIGURES.replace("\"2\"", "\"7\""));
        Answer entered = room.post(STANDING_BODY, MARCH + "/paper", paper);
        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(200);
        assertThat(entered.at("/obligation/timeliness")).isEqualTo("ON_TIME");
        ReportSubmitted submitted = (ReportSubmitted) of(ReportSubmitted.class).getLast();
        assertThat(submitted.timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(submitted.head().by()).isEqualTo("thuongtruc.004");
        assertThat(submitted.paper()).isNotNull();
        Answer history = room.get(OFFICER, MARCH + "/history");
        assertThat(history.body().findValuesAsString("act")).endsWith("received-on-paper");
        assertThat(history.body().findValuesAsString("reason")).containsExactly("Hệ thống ngừng");
        assertThat(history.body().findValuesAsString("document")).containsExactly("12/BC-UBND");

        room.post(Room.leader("00139"), MARCH + "/return", "{\"version\":1,\"reason\":\"Thiếu\"}");
        assertThat(room.get(OFFICER, MARCH).at("/figures/0/figure/value"))
                .as("the ward's own draft is still there")
                .isEqualTo("7");
    }

    @Test
    void severalReportsAreApprovedAtOnceEachForItself() {
        room.post(OFFICER, MARCH + "/submission", FIGURES);
        Answer approved = room.post(Room.leader("00139"), "/api/approvals", """
                {"reports":[
                  {"unit":"00139","form":"LB2023-M","period":"2023-03","version":1},
                  {"unit":"00139","form":"LB2023-M","period":"2023-02","version":1}]}
                """);
        assertThat(approved.body().findValuesAsString("done")).containsExactly("true", "false");
        assertThat(approved.body().findValuesAsString("code")).containsExactly("nothing-to-approve");
        assertThat(room.get(OFFICER, MARCH).at("/obligation/state")).isEqualTo("approved");
    }

    @Test
    void whatWaitsIsToldAtOnceEachBesideTheVersionBefore() {
        String leader = Room.leader("00139");
        room.post(OFFICER, MARCH + "/submission", FIGURES);
        Answer first = room.get(leader, "/api/approvals");
        assertThat(first.body()).hasSize(1);
        assertThat(first.at("/0/period")).isEqualTo("2023-03");
        assertThat(first.at("/0/version")).isEqualTo("1");
        assertThat(first.body().at("/0/figures"))
                .isEqualTo(room.get(leader, MARCH + "/versions/1").body().path("figures"));
        assertThat(first.body().at("/0/before")).isEmpty();
        assertThat(room.get(Room.leader("00124"), "/api/approvals").body()).isEmpty();

        room.post(leader, MARCH + "/return", "{\"version\":1,\"reason\":\"Thiếu\"}");
        assertThat(room.get(leader, "/api/approvals").body())
                .as("the unit's turn")
                .isEmpty();
        room.post(OFFICER, MARCH + "/submission", FIGURES.replace("\"2\"", "\"7\""));
        Answer second = room.get(leader, "/api/approvals");
        assertThat(second.at("/0/version")).isEqualTo("2");
        assertThat(second.body().at("/0/figures"))
                .isEqualTo(room.get(leader, MARCH + "/versions/2").body().path("figures"));
        assertThat(second.body().at("/0/before")).isEqualTo(first.body().at("/0/figures"));
    }

    private List<ReportEvent> of(Class<? extends ReportEvent> type) {
        return room.events().stream()
                .filter(type::isInstance)
                .filter(event -> event.obligation().period().equals(Period.month(2023, 3)))
                .toList();
    }
}
