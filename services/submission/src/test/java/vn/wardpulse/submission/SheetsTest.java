package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import vn.wardpulse.submission.workbook.Xlsx;
import vn.wardpulse.testing.Answer;

/** A form leaves as a spreadsheet and comes back into its draft, through the API. */
class SheetsTest {

    private static final String REPORTS = "/api/reports/00124/LB2023-M/";
    private static final String OFFICER = Room.officer("00124");

    /** Its own: what the others hand in waits for approval there, and no draft of it can be kept. */
    @AutoClose
    private static final Room ROOM = Room.started(SharedRoom.TODAY);

    @Test
    void aFormGoesOutAndComesBackIntoTheDraft() {
        String path = REPORTS + "2023-01";
        Answer open = ROOM.get(OFFICER, path);
        Xlsx sheet = downloaded(path);
        byte[] filled = sheet.number("G10", "2")
                .number("H12", "95")
                .number("I12", "100")
                .file();

        Answer looked = upload(path + "/sheet?dryRun=true", filled, open.etag());
        assertThat(looked.status()).as(looked.body().toString()).isEqualTo(200);
        assertThat(codes(looked, "taken")).containsExactly("URB-02", "ADM-01");
        assertThat(codes(looked, "blank")).containsExactly("SEC-01", "SEC-04");
        assertThat(ROOM.get(OFFICER, path).at("/draft")).isEqualTo("false");

        Answer taken = upload(path + "/sheet", filled, open.etag());
        assertThat(taken.status()).isEqualTo(200);
        Answer draft = ROOM.get(OFFICER, path);
        assertThat(draft.at("/draft")).isEqualTo("true");
        assertThat(draft.etag()).isEqualTo(taken.etag());
        assertThat(draft.at("/figures/1/figure/numerator")).isEqualTo("95");

        assertThat(upload(path + "/sheet", filled, open.etag()).status())
                .as("somebody was faster")
                .isEqualTo(412);
        assertThat(upload(path + "/sheet", sheet.empty("G10").number("G11", "3").file(), draft.etag())
                        .status())
                .isEqualTo(200);
        assertThat(ROOM.get(OFFICER, path).body().path("figures").findValuesAsString("indicator"))
                .as("what is left blank stays")
                .containsExactly("URB-02", "SEC-01", "ADM-01");
        assertThat(downloaded(path).sheet()).as("what is there goes out again").contains("<v>95</v>");
    }

    @Test
    void nothingIsTakenWhereSomethingIsWrongUnlessAskedFor() {
        String path = REPORTS + "2023-02";
        String etag = ROOM.get(OFFICER, path).etag();
        byte[] faulty = downloaded(path)
                .number("G10", "2")
                .number("G11", "2.5")
                .number("H12", "130")
                .number("I12", "100")
                .text("H13", "khoảng 90")
                .number("I13", "100")
                .file();

        Answer refused = upload(path + "/sheet", faulty, etag);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/type")).isEqualTo("urn:wardpulse:problem:invalid-sheet");
        assertThat(refused.codes())
                .containsExactlyInAnyOrder("whole-number-expected", "numerator-above-denominator", "not-a-number");
        assertThat(refused.body().path("faults").findValuesAsString("where"))
                .containsExactlyInAnyOrder("Biểu!G11", "Biểu!H12", "Biểu!H13");
        assertThat(ROOM.get(OFFICER, path).etag()).isEqualTo(etag);

        HttpResponse<byte[]> marked =
                ROOM.raw(OFFICER, path + "/sheet/marked", "sheet", "bieu.xlsx", faulty, "If-Match", etag);
        assertThat(marked.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"00124_LB2023-M_2023-02_loi.xlsx\"");
        assertThat(Xlsx.of(marked.body()).part("xl/comments1.xml"))
                .contains("ref=\"G11\"", "ref=\"H12\"", "ref=\"H13\"");

        Answer taken = upload(path + "/sheet?take=right", faulty, etag);
        assertThat(codes(taken, "taken")).containsExactly("URB-02");
        assertThat(codes(taken, "left")).containsExactly("ADM-01", "SEC-01", "SEC-04");
        assertThat(taken.at("/faults/0/indicator")).isNotEmpty();
        assertThat(ROOM.get(OFFICER, path).body().path("figures").findValuesAsString("indicator"))
                .containsExactly("URB-02");
    }

    @Test
    void aSheetGoesIntoItsOwnReportOnly() {
        byte[] february = downloaded(REPORTS + "2023-02").number("G10", "2").file();
        String march = REPORTS + "2023-03";

        assertThat(upload(march + "/sheet", february, "*").codes()).containsExactly("sheet-of-another-report");
        assertThat(upload(march + "/sheet", Xlsx.of("").file(), "*").codes()).containsExactly("not-a-form-sheet");
        assertThat(upload(march + "/sheet", "unit,indicator".getBytes(StandardCharsets.UTF_8), "*")
                        .status())
                .isEqualTo(415);
        assertThat(ROOM.upload(OFFICER, march + "/sheet", "sheet", "s.xlsx", february)
                        .status())
                .as("without If-Match")
                .isEqualTo(428);
    }

    @Test
    void aZipOfSheetsGoesIntoEachOnesReport() {
        String march = REPORTS + "2023-03";
        String quarter = "/api/reports/00124/LB2023-Q/2023-Q1";
        byte[] zip = Xlsx.zip(new TreeMap<>(Map.of(
                "thang 3.xlsx", downloaded(march).number("G10", "4").file(),
                "sai/quy 1.xlsx", downloaded(quarter).number("G10", "-5").file(),
                "khac.xlsx", Xlsx.of("").file(),
                "__MACOSX/._thang 3.xlsx", new byte[3])));

        Answer looked = ROOM.upload(OFFICER, "/api/sheets?dryRun=true", "sheets", "quy.zip", zip);
        assertThat(looked.status()).as(looked.body().toString()).isEqualTo(200);
        assertThat(ROOM.get(OFFICER, march).at("/draft")).isEqualTo("false");

        Answer brought = ROOM.upload(OFFICER, "/api/sheets", "sheets", "quy.zip", zip);
        assertThat(brought.body().findValuesAsString("file"))
                .containsExactly("khac.xlsx", "sai/quy 1.xlsx", "thang 3.xlsx");
        assertThat(brought.at("/0/faults/0/code")).isEqualTo("not-a-form-sheet");
        assertThat(brought.at("/1/period")).isEqualTo("2023-Q1");
        assertThat(brought.at("/1/faults/0/where")).isEqualTo("Biểu!G10");
        assertThat(brought.at("/2/outcome/taken/0")).isEqualTo("URB-02");
        assertThat(ROOM.get(OFFICER, march).at("/figures/0/figure/value")).isEqualTo("4");
        assertThat(ROOM.get(OFFICER, quarter).at("/draft")).isEqualTo("false");

        Answer stranger = ROOM.upload(Room.officer("00139"), "/api/sheets", "sheets", "quy.zip", zip);
        assertThat(stranger.at("/2/faults/0/code")).isEqualTo("out-of-reach");
        assertThat(ROOM.upload(OFFICER, "/api/sheets", "sheets", "quy.zip", new byte[] {1, 2, 3})
                        .status())
                .isEqualTo(415);
    }

    private Xlsx downloaded(String path) {
        HttpResponse<byte[]> answer = ROOM.raw(OFFICER, path + "/sheet", "", "", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag"))
                .contains(ROOM.get(OFFICER, path).etag());
        return Xlsx.of(answer.body());
    }

    private Answer upload(String path, byte[] file, String etag) {
        return ROOM.upload(OFFICER, path, "sheet", "bieu.xlsx", file, "If-Match", etag);
    }

    private static List<String> codes(Answer answer, String list) {
        return answer.body()
                .path(list)
                .valueStream()
                .map(code -> code.asString())
                .toList();
    }
}
