package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.submission.attachment.Files;
import vn.wardpulse.testing.Answer;

/** Each stage gives its own files as evidence; what it handed in with them stays, whoever has the turn. */
class SheetFilesTest {

    private static final String UNIT = Room.officer("00139");
    private static final String LEAD = Room.officer("00124");
    private static final String STANDING = Room.officer("00343");
    private static final String STRANGER = Objects.requireNonNull(Doors.READERS.get("leadership of another district"));

    private static final String SHEET = TestRounds.SHEETS + "/00139";
    private static final String SELF = SHEET + "/self";
    private static final String APPRAISAL = SHEET + "/appraisal";

    private static final String SAVED = judged(false);
    private static final String HANDED_ON = judged(true);

    private Room room;

    @BeforeEach
    void round() {
        room = Room.started(LocalDate.of(2023, 3, 10));
        room.hearPlan(TestRounds.cluster(), TestRounds.plan(TestPlan.STRANGER), TestRounds.scale());
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static String judged(boolean handOn) {
        return """
                {"handOn":%b,"judgements":[
                 {"year":2023,"criterion":"TUYEN-TRUYEN","value":"9"},
                 {"year":2023,"criterion":"CONG-TRINH","value":"1","words":"Tệp gắn biển.pdf"}]}
                """.formatted(handOn);
    }

    @Test
    void evidenceGoesWithWhatAStageSaysAndStaysWithIt() {
        byte[] decision = Files.pdf("quyết định gắn biển");
        Answer file = add(UNIT, SELF, "Tệp gắn biển.pdf", decision);
        assertThat(file.status()).as(file.body().toString()).isEqualTo(201);
        assertThat(names(UNIT, SELF)).containsExactly("Tệp gắn biển.pdf");
        assertThat(names(LEAD, SELF)).as("not said yet").isEmpty();
        assertThat(download(LEAD, SELF, file).statusCode()).isEqualTo(404);
        assertThat(download(UNIT, SELF, file).body()).isEqualTo(decision);
        assertThat(add(LEAD, SELF, "a.pdf", Files.pdf("")).status())
                .as("for another stage")
                .isEqualTo(403);
        assertThat(add(LEAD, APPRAISAL, "a.pdf", Files.pdf("")).codes())
                .as("before its turn")
                .containsExactly("not-your-turn");

        Answer saved = room.post(UNIT, SHEET + "/judgement", SAVED);
        assertThat(saved.at("/files/0/stage")).isEqualTo("SELF");
        assertThat(saved.at("/files/0/attachments/0/name")).isEqualTo("Tệp gắn biển.pdf");
        assertThat(saved.at("/history/0/attachments/0/id")).isEqualTo(file.at("/id"));
        assertThat(room.post(UNIT, SHEET + "/judgement", SAVED).at("/sheet/version"))
                .as("a retry")
                .isEqualTo("1");
        add(UNIT, SELF, "công trình.png", Files.png());
        assertThat(room.post(UNIT, SHEET + "/judgement", SAVED).at("/sheet/version"))
                .as("another file says something new")
                .isEqualTo("2");
        assertThat(drop(UNIT, SELF, file).status()).isEqualTo(200);
        room.post(UNIT, SHEET + "/judgement", HANDED_ON);

        assertThat(names(LEAD, SELF)).containsExactly("công trình.png");
        HttpResponse<byte[]> before = download(STANDING, SELF, file);
        assertThat(before.body()).as("of what was said before").isEqualTo(decision);
        assertThat(before.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(download(STRANGER, SELF, file).statusCode()).isEqualTo(403);
        assertThat(room.judgements())
                .extracting(event -> ((SheetAct.Judged) event.act())
                        .attachments().stream().map(Attachment::name).toList())
                .containsExactly(
                        List.of("Tệp gắn biển.pdf"),
                        List.of("Tệp gắn biển.pdf", "công trình.png"),
                        List.of("công trình.png"));
        assertThat(((SheetAct.Judged) room.judgements().getFirst().act()).attachments())
                .extracting(Attachment::sha256)
                .containsExactly(file.at("/sha256"));
    }

    @Test
    void whatWasHandedOnIsNotTakenAway() {
        Answer file = add(UNIT, SELF, "Tệp gắn biển.pdf", Files.pdf("1"));
        room.post(UNIT, SHEET + "/judgement", HANDED_ON);
        assertThat(drop(UNIT, SELF, file).codes()).containsExactly("not-your-turn");
        assertThat(add(UNIT, SELF, "muộn.pdf", Files.pdf("2")).codes()).containsExactly("not-your-turn");
        assertThat(drop(LEAD, SELF, file).status()).isEqualTo(403);
        assertThat(drop(LEAD, APPRAISAL, file).status()).as("by another folder").isEqualTo(404);
        assertThat(room.get(UNIT, SELF + "/attachments").at("/mayChange")).isEqualTo("false");

        Answer minutes = add(LEAD, APPRAISAL, "Biên bản họp cụm.pdf", Files.pdf("3"));
        Answer appraised = room.post(LEAD, SHEET + "/judgement", HANDED_ON);
        assertThat(appraised.body().path("files").findValuesAsString("stage")).containsExactly("SELF", "APPRAISAL");
        assertThat(download(UNIT, APPRAISAL, minutes).statusCode())
                .as("the unit reads what it was appraised by")
                .isEqualTo(200);

        Answer back =
                room.post(STANDING, SHEET + "/return", "{\"seen\":2,\"to\":\"self\",\"reason\":\"Thiếu minh chứng.\"}");
        assertThat(back.body().path("files").findValuesAsString("stage"))
                .as("what the cluster said counts no more")
                .containsExactly("SELF");
        assertThat(names(UNIT, SELF)).as("it begins with what it had").containsExactly("Tệp gắn biển.pdf");
        assertThat(drop(UNIT, SELF, file).status()).isEqualTo(200);
        assertThat(names(STANDING, SELF)).as("of what it said last").containsExactly("Tệp gắn biển.pdf");
        Answer again = room.post(UNIT, SHEET + "/judgement", HANDED_ON);
        assertThat(again.body().path("files")).isEmpty();
        assertThat(again.at("/history/3/attachments/0/id"))
                .as("of the first time")
                .isEqualTo(file.at("/id"));
        assertThat(download(LEAD, SELF, file).statusCode()).isEqualTo(200);
        assertThat(names(LEAD, APPRAISAL)).containsExactly("Biên bản họp cụm.pdf");
    }

    @Test
    void nothingIsAddedToAClosedSheet() {
        Answer file = add(UNIT, SELF, "a.pdf", Files.pdf("a"));
        room.clock.turnTo(TestRounds.LAST.plusDays(1));
        room.post(STANDING, "/api/rounds/TD/1/closing", "{\"reason\":\"Không nộp.\"}");
        assertThat(add(UNIT, SELF, "b.pdf", Files.pdf("b")).codes()).containsExactly("judged-already");
        assertThat(download(UNIT, SELF, file).statusCode()).isEqualTo(200);
        assertThat(download(STANDING, SELF, file).statusCode())
                .as("it was never handed in")
                .isEqualTo(404);
        assertThat(names(STANDING, SELF)).isEmpty();
    }

    @Test
    void limitsAreThoseOfReports() {
        Answer none = room.get(UNIT, SELF + "/attachments");
        assertThat(none.at("/largest")).isEqualTo("10485760");
        assertThat(none.at("/mayChange")).isEqualTo("true");
        assertThat(room.get(LEAD, SELF + "/attachments").at("/mayChange")).isEqualTo("false");
        assertThat(add(UNIT, SELF, "a.docx", Files.pdf("")).codes()).containsExactly("attachment-named-otherwise");
        assertThat(add(UNIT, SELF, "Gọi 0912 345 678.pdf", Files.pdf("")).codes())
                .as("a name goes into the log")
                .containsExactly("personal-number");
        assertThat(add(UNIT, SHEET + "/selfish", "a.pdf", Files.pdf("")).status())
                .isEqualTo(404);
        int most = none.body().path("most").asInt();
        for (int i = 1; i <= most; i++) {
            assertThat(add(UNIT, SELF, i + ".pdf", Files.pdf(i + "")).status()).isEqualTo(201);
        }
        assertThat(add(UNIT, SELF, "one-more.pdf", Files.pdf("more")).codes()).containsExactly("too-many-attachments");
    }

    private Answer add(String token, String path, String name, byte[] file) {
        return room.upload(token, path + "/attachments", "file", name, file);
    }

    private Answer drop(String token, String path, Answer added) {
        return room.send(token, "DELETE", path + "/attachments/" + added.at("/id"), null, Map.of());
    }

    private HttpResponse<byte[]> download(String token, String path, Answer added) {
        return room.raw(token, path + "/attachments/" + added.at("/id"), "", "", null);
    }

    private List<String> names(String token, String path) {
        return room.get(token, path + "/attachments").body().path("attachments").findValuesAsString("name");
    }
}
