package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.report.ReportEvent.ReportCorrected;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.testing.Answer;

/** The report in words: kept with the draft, handed in with the version, told by the log. */
class NarrativeTest {

    private static final String REPORTS = "/api/reports/00139/LB2023-M/";
    private static final String OFFICER = Room.officer("00139");
    private static final String LEADER = Room.leader("00139");
    private static final String FIGURES = """
            {"figures":[
              {"indicator":"URB-02","figure":{"kind":"amount","value":"2"}},
              {"indicator":"SEC-01","figure":{"kind":"amount","value":"3"}},
              {"indicator":"ADM-01","figure":{"kind":"pair","numerator":"1205","denominator":"1210"}},
              {"indicator":"SEC-04","figure":{"kind":"pair","numerator":"98.5","denominator":"100"}}]}
            """;

    @AutoClose
    private static final Room ROOM = Room.started(SharedRoom.TODAY);

    @Test
    void wordsGoFromDraftToVersionAndIntoTheNextDraft() {
        String path = REPORTS + "2023-01";
        Answer open = ROOM.get(OFFICER, path);
        Answer draft = save(path, open, "{\"figures\":[],\"narrative\":\" Khó khăn:\\r\\nthiếu địa điểm. \"}");
        assertThat(draft.status()).as(draft.body().toString()).isEqualTo(200);
        assertThat(draft.at("/narrative")).isEqualTo("Khó khăn:\nthiếu địa điểm.");
        assertThat(draft.at("/obligation/state")).as("words alone are a draft").isEqualTo("draft");
        assertThat(ROOM.get(Room.standingBody("004"), path).body().has("narrative"))
                .as("a draft's")
                .isFalse();

        Answer figures = save(path, draft, FIGURES);
        assertThat(figures.at("/narrative")).as("left out, it stays").isEqualTo("Khó khăn:\nthiếu địa điểm.");
        ROOM.post(OFFICER, path + "/submission", "", "If-Match", figures.etag());
        assertThat(ROOM.get(Room.standingBody("004"), path + "/versions/1").at("/narrative"))
                .isEqualTo("Khó khăn:\nthiếu địa điểm.");
        assertThat(((ReportSubmitted) ROOM.events().getLast()).narrative()).isEqualTo("Khó khăn:\nthiếu địa điểm.");

        ROOM.post(LEADER, path + "/approval", "{\"version\":1}");
        Answer begun = save(path, ROOM.get(OFFICER, path), FIGURES);
        assertThat(begun.at("/narrative")).as("the next draft begins with it").startsWith("Khó khăn");
        assertThat(save(path, begun, "{\"figures\":[]}").at("/draft"))
                .as("nothing but what stands already is no draft")
                .isEqualTo("false");
        ROOM.post(
                OFFICER,
                path + "/correction",
                FIGURES.replace("{\"figures\"", "{\"reason\":\"Bổ sung\",\"narrative\":\"\",\"figures\""));
        assertThat(((ReportCorrected) ROOM.events().getLast()).narrative()).isNull();
        assertThat(ROOM.get(OFFICER, path).body().has("narrative")).isFalse();
        assertThat(ROOM.get(OFFICER, path + "/versions/1").at("/narrative"))
                .as("what was handed in stays")
                .startsWith("Khó khăn");
    }

    @Test
    void whatIsWrongWithWordsIsSaidWithEverythingElse() {
        String path = REPORTS + "2023-02";
        String wrong = FIGURES.replace("1205", "1305")
                .replace("{\"figures\"", "{\"narrative\":\"\\u202e\\u0007" + "x".repeat(4_000) + "\",\"figures\"");
        Answer refused = ROOM.post(OFFICER, path + "/submission", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.codes())
                .containsExactlyInAnyOrder(
                        "numerator-above-denominator",
                        "narrative-too-long",
                        "narrative-with-control-characters",
                        "narrative-with-direction-marks");
        assertThat(refused.body().path("faults").findValuesAsString("where")).contains("narrative");
        assertThat(save(path, ROOM.get(OFFICER, path), wrong).codes())
                .as("nor is it kept")
                .hasSize(3)
                .doesNotContain("numerator-above-denominator");
    }

    @Test
    void paperHasWordsOfItsOwn() {
        String path = "/api/reports/00124/LB2023-M/2023-02";
        String officer = Room.officer("00124");
        ROOM.put(
                officer,
                path + "/draft",
                ROOM.get(officer, path).etag(),
                "{\"figures\":[],\"narrative\":\"Của phường\"}");
        ROOM.post(
                Room.standingBody("004"),
                path + "/paper",
                FIGURES.replace(
                        "{\"figures\"",
                        "{\"receivedOn\":\"2023-03-08\",\"reason\":\"Mất mạng\",\"narrative\":\"Theo bản giấy\",\"figures\""));
        assertThat(ROOM.get(officer, path + "/versions/1").at("/narrative")).isEqualTo("Theo bản giấy");
        ROOM.post(Room.leader("00124"), path + "/return", "{\"version\":1,\"reason\":\"Thiếu\"}");
        assertThat(ROOM.get(officer, path).at("/narrative")).as("its own draft").isEqualTo("Của phường");
    }

    private static Answer save(String path, Answer seen, String body) {
        return ROOM.put(OFFICER, path + "/draft", seen.etag(), body);
    }
}
