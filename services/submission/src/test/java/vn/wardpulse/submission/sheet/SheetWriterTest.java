package vn.wardpulse.submission.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.report.OpenReport;
import vn.wardpulse.submission.report.ReportView;
import vn.wardpulse.submission.workbook.Grid;
import vn.wardpulse.submission.workbook.Xlsx;

/** What a spreadsheet makes of the sheet: what may be changed, what it refuses, how it prints. */
class SheetWriterTest {

    private final OpenReport report = Plan.report();
    private final Xlsx sheet = written(report, Language.VIETNAMESE);

    @Test
    void onlyWhatIsFilledInIsUnlocked() {
        assertThat(sheet.sheet()).containsPattern("<sheetProtection password=\"[0-9a-f]{4}\" [^>]*sheet=\"true\"");
        for (String open : new String[] {"G10", "J10", "K10", "H11", "I11", "G13", "G16"}) {
            assertThat(unlocked(open)).as(open).isTrue();
        }
        for (String shut : new String[] {"A10", "B10", "D10", "F10", "H10", "G11", "J13", "K13", "K1", "K5"}) {
            assertThat(unlocked(shut)).as(shut).isFalse();
        }
    }

    @Test
    void nothingIsUnlockedForWhoMayOnlyRead() {
        var view = report.view();
        OpenReport read = new OpenReport(
                new ReportView(
                        view.obligation(),
                        1,
                        0,
                        view.figures(),
                        null,
                        false,
                        null,
                        null,
                        view.lines(),
                        view.faults(),
                        List.of(),
                        List.of(),
                        false),
                report.definitions(),
                report.asked(),
                report.check());

        assertThat(written(read, Language.VIETNAMESE).part("xl/styles.xml")).doesNotContain("locked=\"false\"");
    }

    @Test
    void everyNameCanBeReadWhole() {
        assertThat(Layout.height("Số vụ", Column.NAME)).isEqualTo(15);
        assertThat(Layout.height("Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng và trước hạn", Column.NAME))
                .isEqualTo(30);
        assertThat(Layout.height("Tỷ lệ\nSố hồ sơ đúng hạn / Số hồ sơ đã giải quyết trong kỳ báo cáo", Column.NAME))
                .isEqualTo(45);
        assertThat(sheet.sheet())
                .containsPattern("<row r=\"8\"[^>]*ht=\"30.0\"")
                .containsPattern("<row r=\"11\"[^>]*ht=");
    }

    @Test
    void theSpreadsheetRefusesWhatCannotBe() {
        assertThat(validation("G10")).contains("AND(ISNUMBER(G10),G10>=0,ROUND(G10,0)=G10)");
        assertThat(validation("G15")).contains("AND(ISNUMBER(G15),G15>=0,100>=G15,ROUND(G15,3)=G15)");
        assertThat(validation("G16")).contains("type=\"list\"").contains("\"Có,Không\"");
        assertThat(validation("K10")).contains("1000>=LEN(K10)");
    }

    @Test
    void theHeadStaysAndThePageIsA4() {
        assertThat(sheet.sheet())
                .contains("ySplit=\"9\"")
                .contains("paperSize=\"9\"")
                .contains("orientation=\"landscape\"")
                .contains("fitToWidth=\"1\"");
        assertThat(texts(sheet)).contains("Chỉ tiêu", "Indicator", "Cùng kỳ năm trước", "Đơn vị: Phường Bồ Đề");
    }

    @Test
    void namesAreInTheLanguageAskedFor() {
        assertThat(texts(written(report, Language.ENGLISH))).contains("Unit: Bồ Đề ward", "Indicator HOU", "Chỉ tiêu");
    }

    @Test
    void noTextIsAFormula() {
        OpenReport said = Plan.report(
                new ReportedFigure(new IndicatorCode("HOU"), Plan.amount("1"), "=HYPERLINK(\"http://x.example\")"));

        assertThat(texts(written(said, Language.VIETNAMESE))).contains("'=Số hộ", "'=HYPERLINK(\"http://x.example\")");
    }

    @Test
    void whatIsWrongIsMarkedWhereItIs() {
        Grid uploaded = Grid.read(
                "f",
                sheet.text("G10", "nhiều")
                        .formula("G15", "1+1")
                        .text("A16", "NO")
                        .file(),
                Layout.SHEET);
        FilledSheet read = SheetReading.read(report, uploaded);

        Xlsx marked = Xlsx.of(new SheetWriter(
                        report, Language.ENGLISH, new Refill(uploaded), Remarks.of(read.findings(), Language.ENGLISH))
                .write());

        assertThat(marked.part("xl/comments1.xml"))
                .containsPattern("ref=\"G10\"[^>]*><text><t>[^ ]* is not a number.")
                .containsPattern("ref=\"G15\"[^>]*><text><t>This cell holds a formula")
                .containsPattern("ref=\"A1\"[^>]*><text><t>[^ ]*!A16: This form has no line");
        assertThat(texts(marked)).contains("nhiều", "'=1+1").doesNotContain("=1+1");
        assertThat(SheetReading.read(
                                report, Grid.read("f", marked.number("G10", "5").file(), Layout.SHEET))
                        .right())
                .containsExactly(new ReportedFigure(new IndicatorCode("HOU"), Plan.amount("5"), null));
    }

    private static Xlsx written(OpenReport report, Language language) {
        return Xlsx.of(new SheetWriter(report, language, new Prefill(report), Remarks.NONE).write());
    }

    private static List<String> texts(Xlsx sheet) {
        return Grid.read("f", sheet.file(), Layout.SHEET).cells().values().stream()
                .map(cell -> cell.text())
                .toList();
    }

    private String validation(String cell) {
        Matcher found = Pattern.compile("<dataValidation sqref=\"" + cell + ":.*?</dataValidation>")
                .matcher(sheet.sheet());
        assertThat(found.find()).as(cell).isTrue();
        return found.group();
    }

    private boolean unlocked(String cell) {
        Matcher style = Pattern.compile("<c r=\"" + cell + "\" s=\"(\\d+)\"").matcher(sheet.sheet());
        if (!style.find()) {
            return false;
        }
        String formats = sheet.part("xl/styles.xml");
        String[] cells = formats.substring(formats.indexOf("<cellXfs")).split("<xf ");
        return cells[1 + Integer.parseInt(style.group(1))].contains("locked=\"false\"");
    }
}
