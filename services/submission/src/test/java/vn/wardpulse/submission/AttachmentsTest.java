package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.report.ReportEvent.ReportCorrected;
import vn.wardpulse.model.report.ReportEvent.ReportSubmitted;
import vn.wardpulse.submission.attachment.Files;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;

/** Files come with a draft, stay with the version, and go to those in reach only. */
class AttachmentsTest {

    private static final String REPORTS = "/api/reports/00139/LB2023-M/";
    private static final String OFFICER = Room.officer("00139");
    private static final String LEADER = Room.leader("00139");
    private static final String DISTRICT = TestTokens.shared().person("lanhdao", "004", "district-leadership");
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
    void filesGoWithVersionsAndStayWithThem() {
        String path = REPORTS + "2023-01";
        byte[] minutes = Files.pdf("biên bản");
        Answer first = add(path, "Biên bản họp tổ 12.pdf", minutes);
        Answer second = add(path, "ảnh.png", Files.png());
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        assertThat(first.at("/type")).isEqualTo("application/pdf");
        assertThat(names(OFFICER, path)).containsExactly("Biên bản họp tổ 12.pdf", "ảnh.png");
        assertThat(names(LEADER, path)).hasSize(2);
        assertThat(names(DISTRICT, path)).as("a draft's").isEmpty();
        assertThat(download(DISTRICT, path, first).statusCode()).as("a draft's").isEqualTo(404);
        assertThat(download(OFFICER, path, first).body()).isEqualTo(minutes);

        ROOM.post(OFFICER, path + "/submission", FIGURES);
        assertThat(names(DISTRICT, path)).hasSize(2);
        assertThat(versionNames(path, 1)).hasSize(2);
        assertThat(drop(path, first).codes()).containsExactly("already-handed-in");
        assertThat(add(path, "c.pdf", minutes).codes()).containsExactly("already-handed-in");
        assertThat(submitted(path).attachments())
                .extracting(Attachment::name, Attachment::type, Attachment::size)
                .containsExactly(
                        tuple("Biên bản họp tổ 12.pdf", "application/pdf", (long) minutes.length),
                        tuple("ảnh.png", "image/png", (long) Files.png().length));

        ROOM.post(LEADER, path + "/approval", "{\"version\":1}");
        assertThat(drop(path, first).status()).isEqualTo(200);
        Answer third = add(path, "đính chính.jpg", Files.jpeg());
        assertThat(names(OFFICER, path)).containsExactly("ảnh.png", "đính chính.jpg");
        assertThat(names(DISTRICT, path))
                .as("until it is handed in")
                .containsExactly("Biên bản họp tổ 12.pdf", "ảnh.png");
        ROOM.post(
                OFFICER, path + "/correction", FIGURES.replace("{\"figures\"", "{\"reason\":\"Bổ sung\",\"figures\""));
        assertThat(versionNames(path, 1)).containsExactly("Biên bản họp tổ 12.pdf", "ảnh.png");
        assertThat(versionNames(path, 2)).containsExactly("ảnh.png", "đính chính.jpg");
        assertThat(download(DISTRICT, path, first).body())
                .as("of the first version")
                .isEqualTo(minutes);
        assertThat(download(DISTRICT, path, third).statusCode()).isEqualTo(200);
        assertThat(((ReportCorrected) ROOM.events().getLast()).attachments())
                .extracting(Attachment::sha256)
                .containsExactly(second.at("/sha256"), third.at("/sha256"));
    }

    @Test
    void aFileIsSavedAndNeverShown() {
        String path = REPORTS + "2023-02";
        Answer added = add(path, "Biên bản “họp”; tổ 12.pdf", Files.pdf("x"));
        HttpResponse<byte[]> answer = download(LEADER, path, added);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .endsWith(
                        "filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%E2%80%9Ch%E1%BB%8Dp%E2%80%9D%3B%20t%E1%BB%95%2012.pdf");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(ROOM.raw(Room.officer("00124"), path + "/attachments/" + added.at("/id"), "", "", null)
                        .statusCode())
                .as("of another ward")
                .isEqualTo(403);
        assertThat(ROOM.raw(
                                Room.officer("00124"),
                                path.replace("00139", "00124") + "/attachments/" + added.at("/id"),
                                "",
                                "",
                                null)
                        .statusCode())
                .as("by another ward's report")
                .isEqualTo(404);
    }

    /** Larger than several pieces, and kept once however often it comes. */
    @Test
    void theSameBytesAreKeptOnceAndGoWithTheLastWhoHasThem() {
        byte[] large = new byte[5_000_001];
        new Random(8).nextBytes(large);
        System.arraycopy(Files.pdf(""), 0, large, 0, 9);
        String one = REPORTS + "2023-03";
        String other = "/api/reports/00124/LB2023-M/2023-03";
        Answer mine = add(one, "a.pdf", large);
        assertThat(add(one, "a.pdf", large).at("/id")).as("a retry").isEqualTo(mine.at("/id"));
        Answer theirs = ROOM.upload(Room.officer("00124"), other + "/attachments", "file", "b.pdf", large);
        assertThat(theirs.at("/sha256")).isEqualTo(mine.at("/sha256"));
        assertThat(pieces(mine)).isEqualTo(20);

        assertThat(drop(one, mine).status()).isEqualTo(200);
        assertThat(drop(one, mine).status()).isEqualTo(404);
        assertThat(download(OFFICER, one, mine).statusCode()).isEqualTo(404);
        assertThat(ROOM.raw(Room.officer("00124"), other + "/attachments/" + theirs.at("/id"), "", "", null)
                        .body())
                .isEqualTo(large);
        ROOM.send(Room.officer("00124"), "DELETE", other + "/attachments/" + theirs.at("/id"), null, Map.of());
        assertThat(pieces(mine)).isZero();
    }

    @Test
    void limitsAreToldWithTheListAndKept() {
        String path = "/api/reports/00124/LB2023-M/2023-01";
        Answer none = ROOM.get(Room.officer("00124"), path + "/attachments");
        assertThat(none.at("/largest")).isEqualTo("10485760");
        assertThat(none.at("/mayChange")).isEqualTo("true");
        assertThat(ROOM.get(DISTRICT, path + "/attachments").at("/mayChange")).isEqualTo("false");
        int most = none.body().path("most").asInt();
        for (int i = 1; i <= most; i++) {
            assertThat(upload00124(path, i + ".pdf").status()).isEqualTo(201);
        }
        assertThat(upload00124(path, most + ".pdf").status()).as("a retry").isEqualTo(201);
        assertThat(upload00124(path, "one-more.pdf").codes()).containsExactly("too-many-attachments");
        Answer wrong = upload00124(path, "one-more.docx");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.codes()).containsExactly("attachment-named-otherwise", "too-many-attachments");
        assertThat(wrong.at("/faults/0/vi")).contains("nội dung là PDF");
    }

    @Test
    void theDatabaseRefusesToChangeWhatWasHandedIn() {
        String path = "/api/reports/00124/LB2023-M/2023-02";
        upload00124(path, "a.pdf");
        ROOM.post(Room.officer("00124"), path + "/submission", FIGURES);
        for (String change : List.of(
                "delete from version_attachment",
                "update attachment set name = 'x'",
                "delete from attachment where id in (select attachment from version_attachment)",
                "update content_piece set bytes = ''",
                "truncate content_piece")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                            DataAccessException.class, () -> ROOM.jdbc().execute(change)))
                    .as(change)
                    .isNotNull();
        }
    }

    private static Answer upload00124(String path, String name) {
        return ROOM.upload(
                Room.officer("00124"),
                path + "/attachments",
                "file",
                name,
                ("%PDF-1.7 " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer add(String path, String name, byte[] file) {
        return ROOM.upload(OFFICER, path + "/attachments", "file", name, file);
    }

    private static Answer drop(String path, Answer added) {
        return ROOM.send(OFFICER, "DELETE", path + "/attachments/" + added.at("/id"), null, Map.of());
    }

    private static HttpResponse<byte[]> download(String token, String path, Answer added) {
        return ROOM.raw(token, path + "/attachments/" + added.at("/id"), "", "", null);
    }

    private static List<String> names(String token, String path) {
        return ROOM.get(token, path + "/attachments").body().path("attachments").findValuesAsString("name");
    }

    private static List<String> versionNames(String path, int version) {
        return ROOM.get(DISTRICT, path + "/versions/" + version)
                .body()
                .path("attachments")
                .findValuesAsString("name");
    }

    private static ReportSubmitted submitted(String path) {
        return ROOM.events().stream()
                .filter(event -> path.endsWith(event.obligation().toString()))
                .filter(ReportSubmitted.class::isInstance)
                .map(ReportSubmitted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static int pieces(Answer added) {
        return Objects.requireNonNull(ROOM.jdbc()
                .queryForObject(
                        "select count(*) from content_piece where sha256 = ?", Integer.class, added.at("/sha256")));
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
