package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.testing.Answer;

/** Sheets of a round go from stage to stage, back with a reason, and are closed. */
@ExtendWith(SharedRoom.class)
class RoundsTest {

    private static final String SHEET = TestRounds.SHEETS + "/00139";

    private static Room room() {
        Room room = Room.started(LocalDate.of(2023, 3, 10));
        room.hearPlan(TestRounds.cluster(), TestRounds.plan(TestPlan.STRANGER), TestRounds.scale());
        return room;
    }

    /** Communication and works, with what else is to be said. */
    private static String judged(int seen, boolean handOn, String communication, String works, String more) {
        return """
                {"seen":%d,"handOn":%b,"judgements":[
                 {"year":2023,"criterion":"TUYEN-TRUYEN","value":"%s","words":"Biên bản số 1."},
                 {"year":2023,"criterion":"CONG-TRINH","value":"%s","words":"Quyết định số 2."}%s]}
                """.formatted(seen, handOn, communication, works, more);
    }

    @Test
    void roundsSayHowManySheetsWaitForWhom() {
        try (Room room = room()) {
            Answer own = room.get(Room.officer("00139"), "/api/rounds");
            assertThat(own.at("/0/round")).isEqualTo("TD/1");
            assertThat(own.at("/0/sheets")).isEqualTo("1");
            assertThat(own.at("/0/waiting")).isEqualTo("1");
            assertThat(room.get(Room.officer("00343"), "/api/rounds").at("/0/waiting"))
                    .as("it verifies, and nobody has come so far")
                    .isEqualTo("0");

            room.post(Room.officer("00139"), SHEET + "/judgement", judged(0, true, "9", "1", ""));
            assertThat(room.get(Room.officer("00139"), "/api/rounds").at("/0/waiting"))
                    .isEqualTo("0");
            Answer lead = room.get(Room.officer("00124"), "/api/rounds");
            assertThat(lead.at("/0/sheets")).isEqualTo("2");
            assertThat(lead.at("/0/waiting"))
                    .as("its own, and what it is to appraise")
                    .isEqualTo("2");
            assertThat(lead.at("/0/closed")).isEqualTo("0");
        }
    }

    @Test
    void aSheetGoesThroughItsStagesAndBackWithAReason() {
        try (Room room = room()) {
            Answer open = room.get(Room.officer("00139"), SHEET);
            assertThat(open.at("/sheet/turn")).isEqualTo("SELF");
            assertThat(open.at("/sheet/may")).isEqualTo("true");
            assertThat(open.body().path("criteria")).hasSize(4);

            Answer draft = room.post(Room.officer("00139"), SHEET + "/judgement", judged(0, false, "9", "1", ""));
            assertThat(draft.at("/sheet/turn")).isEqualTo("SELF");
            assertThat(draft.at("/sheet/version")).isEqualTo("1");
            assertThat(room.post(Room.officer("00139"), SHEET + "/judgement", judged(1, false, "9", "1", ""))
                            .at("/sheet/version"))
                    .as("a retry")
                    .isEqualTo("1");
            assertThat(room.post(Room.officer("00124"), SHEET + "/judgement", judged(1, false, "9", "1", ""))
                            .codes())
                    .containsExactly("not-your-turn");

            room.post(
                    Room.leader("00139"),
                    SHEET + "/judgement",
                    judged(
                            1,
                            true,
                            "9",
                            "2",
                            ",{\"year\":2023,\"criterion\":\"THUONG\",\"value\":\"3\",\"words\":\"Mô hình mới.\"}"));
            Answer appraised = room.post(Room.officer("00124"), SHEET + "/judgement", judged(2, true, "7.50", "2", ""));
            assertThat(appraised.at("/sheet/turn")).isEqualTo("VERIFICATION");
            assertThat(appraised.at("/criteria/0/self/value")).isEqualTo("9");
            assertThat(appraised.at("/criteria/0/appraisal/value")).isEqualTo("7.5");
            assertThat(appraised.at("/criteria/0/disagreed")).isEqualTo("true");
            assertThat(appraised.at("/criteria/1/disagreed")).isEqualTo("false");

            // The plan's standing body, a unit that is not above the wards, has its turn.
            String back = "{\"seen\":3,\"to\":\"appraisal\",\"reason\":\"Chưa rõ căn cứ hạ điểm.\"}";
            assertThat(room.post(Room.officer("00139"), SHEET + "/return", back).status())
                    .isEqualTo(403);
            Answer returned = room.post(Room.officer("00343"), SHEET + "/return", back);
            assertThat(returned.at("/sheet/turn")).isEqualTo("APPRAISAL");
            assertThat(returned.at("/history/0/act/reason")).isEqualTo("Chưa rõ căn cứ hạ điểm.");
            room.post(Room.officer("00124"), SHEET + "/judgement", judged(4, true, "8", "2", ""));
            Answer verified = room.post(Room.leader("00343"), SHEET + "/judgement", judged(5, true, "8", "2", ""));
            assertThat(verified.at("/sheet/turn")).isEqualTo("VERIFIED");
            assertThat(room.post(Room.leader("00343"), SHEET + "/judgement", judged(6, true, "8", "2", ""))
                            .codes())
                    .containsExactly("judged-already");

            assertThat(room.judgements())
                    .extracting(event -> event.act().getClass().getSimpleName())
                    .containsExactly("Judged", "Judged", "Judged", "Returned", "Judged", "Judged");
            assertThat(room.judgements().get(2).head().by()).isEqualTo("canbo.00124");
            assertThat(room.judgements().getLast().sheetVersion()).isEqualTo(6);
        }
    }

    @Test
    void aRoundIsClosedOnceItIsOver() {
        try (Room room = room()) {
            String closing = "/api/rounds/TD/1/closing";
            assertThat(room.post(Room.officer("00343"), closing, "{}").codes()).containsExactly("round-runs");
            room.clock.turnTo(TestRounds.LAST.plusDays(1));
            assertThat(room.post(Room.officer("00124"), closing, "{}").status()).isEqualTo(403);
            assertThat(room.post(Room.officer("00343"), closing, "{}").codes()).containsExactly("not-all-verified");
            assertThat(room.judgements()).isEmpty();

            Answer closed = room.post(Room.officer("00343"), closing, "{\"reason\":\"Hai phường không nộp.\"}");
            assertThat(closed.at("/0/turn")).isEqualTo("CLOSED");
            assertThat(closed.at("/1/turn")).isEqualTo("CLOSED");
            room.post(Room.officer("00343"), closing, "{\"reason\":\"Hai phường không nộp.\"}");
            assertThat(room.judgements())
                    .hasSize(2)
                    .allSatisfy(
                            event -> assertThat(event.act()).isEqualTo(new SheetAct.Closed("Hai phường không nộp.")));

            assertThat(room.post(Room.officer("00139"), SHEET + "/judgement", judged(1, true, "1", "1", ""))
                            .codes())
                    .containsExactly("judged-already");
            Answer reopened = room.post(
                    Room.officer("00343"),
                    SHEET + "/return",
                    "{\"seen\":1,\"to\":\"self\",\"reason\":\"Phường có đơn đề nghị.\"}");
            assertThat(reopened.at("/sheet/turn")).isEqualTo("SELF");
        }
    }

    @Test
    void aRoundThatHasNotBegunIsNotThere() {
        try (Room room = Room.started(LocalDate.of(2022, 12, 31))) {
            room.hearPlan(TestRounds.cluster(), TestRounds.plan(null), TestRounds.scale());
            assertThat(room.get(Room.officer("00139"), SHEET).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'year':2022,'criterion':'TUYEN-TRUYEN','value':'1'}; unknown-criterion",
                "{'year':2023,'criterion':'DUNG-HAN','value':'1'}; unknown-criterion",
                "{'criterion':'TUYEN-TRUYEN','value':'1'}; unknown-criterion",
                "{'year':2023,'criterion':'TUYEN-TRUYEN','value':'-1'}; not-a-value",
                "{'year':2023,'criterion':'TUYEN-TRUYEN','value':'1.234'}; not-a-value",
                "{'year':2023,'criterion':'TUYEN-TRUYEN'}; not-a-value",
                "{'year':2023,'criterion':'TUYEN-TRUYEN','value':'10.01'}; above-the-points",
                "{'year':2023,'criterion':'CONG-TRINH','value':'2'}; evidence-needed",
                "{'year':2023,'criterion':'TRU','value':'2'}; evidence-needed",
                "{'year':2023,'criterion':'TRU','value':'2','words':'Gọi 0912345678'}; personal-number",
                "{'year':2023,'criterion':'TUYEN-TRUYEN','value':'1'},{'year':2023,'criterion':'TUYEN-TRUYEN','value':'2'}; criterion-twice"
            })
    void whatIsWrongIsSaidWhereItIs(String judgements, String code, Room room) {
        Answer refused = room.post(
                Room.officer("00139"),
                SHEET + "/judgement",
                "{\"judgements\":[%s]}".formatted(judgements.replace('\'', '"')));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.codes()).containsExactly(code);
    }

    @Test
    void allThatIsMissingIsSaidAtOnce(Room room) {
        assertThat(room.post(Room.officer("00139"), SHEET + "/judgement", "{\"handOn\":true}")
                        .codes())
                .containsExactly("not-judged", "not-judged");
        assertThat(room.post(Room.officer("00139"), SHEET + "/judgement", """
                        {"handOn":true,"judgements":[{"year":2023,"criterion":"TUYEN-TRUYEN","value":"x"},
                          {"year":2023,"criterion":"TRU","value":"1"}]}""").codes())
                .containsExactlyInAnyOrder("not-a-value", "evidence-needed", "not-judged");
    }
}
