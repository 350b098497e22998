package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.DataAccessException;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.ReportCorrected;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.testing.Answer;

/** The life of reports through the API, down to the log. */
@ExtendWith(SharedRoom.class)
class ReportLifeTest {

    private static final String BODE = "/api/reports/00139/LB2023-M/";
    private static final String FIGURES = """
            {"figures":[
              {"indicator":"URB-02","figure":{"kind":"amount","value":"2"}},
              {"indicator":"SEC-01","figure":{"kind":"amount","value":"3"}},
              {"indicator":"ADM-01","figure":{"kind":"pair","numerator":"1205","denominator":"1210"}},
              {"indicator":"SEC-04","figure":{"kind":"pair","numerator":"98.5","denominator":"100"}}]}
            """;
    private static final String OTHER_FIGURES = FIGURES.replace("\"value\":\"2\"", "\"value\":\"4\"");

    private final Room room;

    ReportLifeTest(Room room) {
        this.room = room;
    }

    @Test
    void aReportTravelsFromDraftToApprovalAndBackAndIsCorrected() {
        String path = BODE + "2023-03";
        Answer open = room.get(Room.officer("00139"), path);
        assertThat(open.status()).as(open.body().toString()).isEqualTo(200);
        assertThat(open.at("/obligation/state")).isEqualTo("open");
        assertThat(open.at("/obligation/due")).isEqualTo("2023-03-15");
        assertThat(open.body().at("/may").toString()).isEqualTo("[\"save\",\"submit\"]");

        Answer draft = room.put(Room.officer("00139"), path + "/draft", open.etag(), """
                {"figures":[{"indicator":"ADM-01","figure":{"kind":"pair","numerator":"1300","denominator":"1210"}}]}
                """);
        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.at("/obligation/state")).isEqualTo("draft");
        assertThat(draft.codes()).containsExactly("required", "required", "numerator-above-denominator", "required");
        assertThat(draft.at("/faults/2/vi")).startsWith("Tử số 1.300 lớn hơn mẫu số 1.210. Kiểm tra lại");

        assertThat(room.put(Room.officer("00139"), path + "/draft", open.etag(), "{\"figures\":[]}")
                        .status())
                .as("an old revision")
                .isEqualTo(412);
        assertThat(room.post(Room.officer("00139"), path + "/submission", "", "If-Match", draft.etag())
                        .status())
                .as("the draft as it is")
                .isEqualTo(422);

        Answer submitted = room.post(Room.officer("00139"), path + "/submission", FIGURES, "If-Match", draft.etag());
        assertThat(submitted.status()).as(submitted.body().toString()).isEqualTo(200);
        assertThat(submitted.at("/obligation/state")).isEqualTo("submitted");
        assertThat(submitted.at("/obligation/timeliness")).isEqualTo("ON_TIME");
        assertThat(submitted.body().at("/may").toString()).isEqualTo("[\"withdraw\"]");

        assertThat(room.post(Room.officer("00139"), path + "/submission", FIGURES)
                        .codes())
                .containsExactly("already-submitted");
        assertThat(room.post(Room.leader("00139"), path + "/approval", "{\"version\":2}")
                        .codes())
                .containsExactly("another-version");
        Answer approved = room.post(Room.leader("00139"), path + "/approval", "{\"version\":1}");
        assertThat(approved.at("/obligation/state")).isEqualTo("approved");
        assertThat(approved.body().at("/may").toString()).isEqualTo("[]");
        assertThat(room.post(Room.leader("00139"), path + "/return", "{\"version\":1,\"reason\":\"Sai số\"}")
                        .status())
                .as("an approved report is the standing body's to return")
                .isEqualTo(403);

        Answer corrected = room.post(
                Room.officer("00139"),
                path + "/correction",
                OTHER_FIGURES.replace("{\"figures\"", "{\"reason\":\"Bổ sung tổ 12\",\"figures\""));
        assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        assertThat(corrected.body().at("/latestVersion").asInt()).isEqualTo(2);

        Answer returned =
                room.post(Room.standingBody("004"), path + "/return", "{\"version\":2,\"reason\":\"Chưa khớp sổ\"}");
        assertThat(returned.at("/obligation/state")).isEqualTo("returned");
        assertThat(returned.at("/obligation/returnReason")).isEqualTo("Chưa khớp sổ");

        assertThat(room.get(Room.officer("00139"), path + "/versions/1").at("/figures/0/figure/value"))
                .isEqualTo("2");
        assertThat(room.get(Room.officer("00139"), path + "/history").body().findValuesAsString("act"))
                .containsExactly("opened", "submitted", "approved", "corrected", "returned");

        List<ReportEvent> events = ofBode("2023-03");
        assertThat(events)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "ObligationOpened", "ReportSubmitted", "ReportApproved", "ReportCorrected", "ReportReturned");
        ReportCorrected correction = (ReportCorrected) events.get(3);
        assertThat(correction.reason()).isEqualTo("Bổ sung tổ 12");
        assertThat(correction.firstReceived()).isEqualTo(((ReportSubmitted) events.get(1)).firstReceived());
    }

    @Test
    void allFaultsComeAtOnce() {
        Answer faulty = room.post(Room.officer("00139"), BODE + "2023-02/submission", """
                {"figures":[
                  {"indicator":"URB-02","figure":{"kind":"amount","value":"2.5"}},
                  {"indicator":"SEC-01","figure":{"kind":"pair","numerator":"1","denominator":"2"}},
                  {"indicator":"ADM-01","figure":{"kind":"pair","numerator":"5","denominator":"0"}},
                  {"indicator":"ADM-01","figure":{"kind":"pair","numerator":"5","denominator":"5"}},
                  {"indicator":"NOPE-1","figure":{"kind":"amount","value":"1"}}]}
                """);
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.codes())
                .containsExactlyInAnyOrder(
                        "whole-number-expected",
                        "amount-expected",
                        "over-zero",
                        "duplicate-indicator",
                        "unknown-indicator",
                        "required");
        assertThat(faulty.body()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("where").asString()))
                .contains("figures/URB-02", "figures/ADM-01", "figures/NOPE-1", "figures/SEC-04");
    }

    @Test
    void aRetryGetsTheSameAnswerAndChangesNothing() {
        String path = "/api/reports/00124/LB2023-M/2023-03";
        Answer first = room.post(Room.officer("00124"), path + "/submission", FIGURES, "Idempotency-Key", "k1");
        Answer again = room.post(Room.officer("00124"), path + "/submission", FIGURES, "Idempotency-Key", "k1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(room.post(Room.officer("00124"), path + "/submission", OTHER_FIGURES, "Idempotency-Key", "k1")
                        .codes())
                .containsExactly("idempotency-key-reused");
        String back = "{\"version\":1,\"reason\":\"Sai số\"}";
        Answer returned = room.post(Room.leader("00124"), path + "/return", back, "Idempotency-Key", "k1");
        assertThat(returned.status()).isEqualTo(200);
        assertThat(room.post(Room.leader("00124"), path + "/return", back, "Idempotency-Key", "k1")
                        .body())
                .as("although a leader returns only what waits")
                .isEqualTo(returned.body());
        assertThat(room.events().stream()
                        .filter(event -> event instanceof ReportSubmitted
                                && event.obligation().toString().equals("00124/LB2023-M/2023-03")))
                .hasSize(1);
        assertThat(room.jdbc()
                        .queryForObject(
                                "select count(*) from answered_request where key = 'k1' and at > now() - interval '1 hour'",
                                Integer.class))
                .as("kept from now on, whatever the domain's clock says")
                .isEqualTo(2);
    }

    @Test
    void answersAreForgottenWhenNoRetryWillCome() {
        // More than go in one batch; the domain's clock, which stands in 2023, has no say.
        room.jdbc().update("""
                insert into answered_request (by, key, request, answer, at)
                select 'purge', 'old-' || n, '', '{}', now() - interval '7 days 1 minute' from generate_series(1, 1234) n
                union all
                select 'purge', 'young-' || n, '', '{}', now() - interval '6 days 23 hours' from generate_series(1, 7) n
                """);
        room.bean("answerPurge", BackgroundWork.class).wake();

        await().atMost(Duration.ofSeconds(30)).until(() -> answersOf("purge") == 7);
        assertThat(room.jdbc()
                        .queryForObject(
                                "select count(*) from answered_request where by = 'purge' and key like 'young-%'",
                                Integer.class))
                .isEqualTo(7);
    }

    private int answersOf(String by) {
        return Objects.requireNonNull(
                room.jdbc().queryForObject("select count(*) from answered_request where by = ?", Integer.class, by));
    }

    @Test
    void aRequestIsTiedToWhatItCauses() {
        String path = "/api/reports/00124/LB2023-M/2023-01";
        String correlation = "0f8fad5b-d9cb-469f-a165-70867728950e";
        room.post(Room.officer("00124"), path + "/submission", FIGURES, "X-Correlation-Id", correlation);
        assertThat(room.events().stream()
                        .filter(event -> event.head().correlation().toString().equals(correlation)))
                .singleElement()
                .satisfies(event -> assertThat(event.head().by()).isEqualTo("canbo.00124"));
    }

    @Test
    void ofManyWhoSubmitAtOnceOneDoes() throws Exception {
        String path = "/api/reports/00124/LB2023-M/2023-02";
        String etag = room.get(Room.officer("00124"), path).etag();
        try (ExecutorService all = Executors.newFixedThreadPool(8)) {
            Callable<Integer> one =
                    () -> room.post(Room.officer("00124"), path + "/submission", FIGURES, "If-Match", etag)
                            .status();
            List<Future<Integer>> answers = all.invokeAll(java.util.Collections.nCopies(8, one));
            assertThat(answers.stream().map(Future::resultNow).sorted().toList())
                    .containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
        }
    }

    @Test
    void aWithdrawnOnlyVersionWasNeverReceived() {
        String path = BODE + "2023-01";
        Answer late = room.post(Room.officer("00139"), path + "/submission", FIGURES);
        assertThat(late.at("/obligation/timeliness")).isEqualTo("LATE");
        Answer withdrawn =
                room.post(Room.officer("00139"), path + "/withdrawal", "{\"version\":1,\"reason\":\"Nhầm kỳ\"}");
        assertThat(withdrawn.at("/obligation/state")).isEqualTo("withdrawn");
        assertThat(withdrawn.body().at("/obligation").has("timeliness")).isFalse();
        Answer again = room.post(Room.officer("00139"), path + "/submission", FIGURES);
        assertThat(again.body().at("/latestVersion").asInt()).isEqualTo(2);
        ReportSubmitted second = (ReportSubmitted) ofBode("2023-01").getLast();
        assertThat(second.reportVersion()).isEqualTo(2);
        assertThat(second.timeliness()).isEqualTo(Timeliness.LATE);
    }

    @Test
    void theDatabaseRefusesToChangeThePast() {
        for (String change : List.of(
                "update history set act = 'approved'",
                "delete from history",
                "truncate history",
                "update figure set remark = 'x'",
                "delete from report_version")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                            DataAccessException.class, () -> room.jdbc().execute(change)))
                    .as(change)
                    .isNotNull();
        }
    }

    private List<ReportEvent> ofBode(String period) {
        return room.events().stream()
                .filter(event -> event.obligation().toString().equals("00139/LB2023-M/" + period))
                .filter(event -> !(event instanceof ReportEvent.DueDatePassed))
                .toList();
    }
}
