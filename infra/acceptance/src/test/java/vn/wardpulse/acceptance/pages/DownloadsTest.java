package vn.wardpulse.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.wardpulse.files.Vietnamese;

/** What a page's tables show is what its files hold, read by other people's programs. */
@Order(12)
@ExtendWith(PagesExtension.class)
class DownloadsTest {

    private static final String THEN = "luc=2023-07-01T08%3A00";

    @Test
    void theLivePageAsItShowsTheFigures(People people) throws IOException {
        Visitor leader = people.at("/dieu-hanh?period=2023&" + THEN, "lanhdao.longbien");
        Page page = leader.page();
        Path csv = download(page, "CSV (RFC 4180): Chỉ tiêu");
        List<NamedCsvRecord> file = named(csv);
        Locator rows = page.locator("tr.row[data-code]");
        assertThat(rows.count()).isGreaterThan(20).isEqualTo(file.size());
        for (int at = 0; at < file.size(); at++) {
            Locator row = rows.nth(at);
            NamedCsvRecord line = file.get(at);
            assertThat(line.getField("indicator")).isEqualTo(row.getAttribute("data-code"));
            String shown = row.getAttribute("data-shown");
            assertThat(line.getField("value")).isEqualTo(shown == null ? "" : shown);
            String value = row.locator(".value b").textContent();
            assertThat(shown == null ? "–" : Vietnamese.number(new BigDecimal(shown)))
                    .isEqualTo(value);
            assertThat(line.getField("target"))
                    .isEqualTo(row.locator(".goalcol span").first().textContent());
            String basis = row.locator(".basiscol").textContent();
            assertThat(line.getField("owed").isEmpty() ? "" : line.getField("reported") + "/" + line.getField("owed"))
                    .isEqualTo(basis);
        }
        String hash = sha(csv);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(download(page, "Excel (.xlsx)")))) {
            assertThat(figures(workbook.getSheet("Chỉ tiêu"), "Luỹ kế"))
                    .isEqualTo(file.stream()
                            .map(line -> line.getField("value"))
                            .filter(text -> !text.isEmpty())
                            .map(text -> new BigDecimal(text).stripTrailingZeros())
                            .toList());
            assertThat(workbook.getSheet("Phường").getLastRowNum())
                    .isEqualTo(page.locator(".tiles .tile").count());
            assertThat(workbook.getSheet("Phường × chỉ tiêu").getLastRowNum())
                    .isEqualTo(page.locator("table.heat tbody tr").count());
            assertThat(told(workbook.getSheet("Nguồn")))
                    .contains("Như hệ thống biết lúc (quá khứ)=01/07/2023 08:00", "Kỳ báo cáo=Năm 2023")
                    .anyMatch(line -> line.endsWith("=" + hash));
        }
        assertThat(new String(
                        Files.readAllBytes(download(page, "OpenDocument (.ods)")), 30, 54, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        String paper = text(download(page, "PDF theo thể thức"));
        assertThat(paper)
                .contains("Độc lập - Tự do - Hạnh phúc", "Như hệ thống biết lúc (quá khứ): 01/07/2023 08:00", hash);
        file.forEach(line -> assertThat(paper)
                .contains(
                        line.getField("value").isEmpty()
                                ? "–"
                                : Vietnamese.number(new BigDecimal(line.getField("value")))));
        SoftAssertions softly = new SoftAssertions();
        AccessibilityTest.check(leader, "what can be taken away", softly, 360, 1366);
        softly.assertAll();
        Pictures.take(page, "dieu-hanh-tai-ve");
        assertThat(leader.complaints()).isEmpty();
    }

    @Test
    void whatIsKnownNowSaysSo(People people) throws IOException {
        Visitor leader = people.at("/dieu-hanh?period=2023-09&linh-vuc=FOO", "lanhdao.longbien");
        Page page = leader.page();
        String excel = Files.readString(download(page, "CSV cho Excel tiếng Việt: Chỉ tiêu"), StandardCharsets.UTF_8);
        assertThat(excel)
                .startsWith("\uFEFFLĩnh vực;Chỉ tiêu;")
                .contains("\r\nLúc xuất;", "\r\nThế hệ số liệu;", "\r\nĐịa chỉ trang;", "linh-vuc=FOO")
                .doesNotContain("quá khứ");
        assertThat(excel.lines().takeWhile(line -> !line.isEmpty()).count() - 1)
                .isEqualTo(page.locator("tr.row[data-code]").count());
        assertThat(leader.complaints()).isEmpty();
    }

    @Test
    void anIndicatorsPage(People people) throws IOException {
        Visitor leader = people.at("/chi-tieu/FOO-01?unit=004&period=2023", "lanhdao.longbien");
        Page page = leader.page();
        List<NamedCsvRecord> trend = named(download(page, "CSV (RFC 4180): Từng"));
        List<String> own =
                page.locator(".trend-box table.sheet tbody tr td:nth-child(2)").allInnerTexts();
        assertThat(own).hasSize(12).isEqualTo(shown(trend, "own"));
        assertThat(page.locator(".trend-box table.sheet tbody tr td:nth-child(3)")
                        .allInnerTexts())
                .isEqualTo(shown(trend, "last_year"));
        List<NamedCsvRecord> ranking = named(download(page, "CSV (RFC 4180): Xếp hạng"));
        assertThat(page.locator("table.ranking tbody td.num b").allInnerTexts())
                .hasSize(14)
                .isEqualTo(shown(ranking, "value"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(download(page, "Excel (.xlsx)")))) {
            assertThat(workbook.getNumberOfSheets()).isGreaterThanOrEqualTo(4);
            assertThat(told(workbook.getSheet("Nguồn"))).anyMatch(line -> line.contains("(FOO-01)"));
        }
        assertThat(text(download(page, "PDF theo thể thức"))).contains(own.getFirst(), "Trang 1/");
        assertThat(leader.complaints()).isEmpty();
    }

    @Test
    void aUnitsPageAndTheProgressOfReports(People people) throws IOException {
        Visitor leader = people.at("/don-vi/00139?period=2023", "lanhdao.longbien");
        Page page = leader.page();
        // Below an indicator the file has its channels, where there are any.
        List<NamedCsvRecord> figures = named(download(page, "CSV (RFC 4180): Chỉ tiêu")).stream()
                .filter(line -> line.findField("channel").orElse("").isEmpty())
                .toList();
        assertThat(page.locator("tr.row .value b").allInnerTexts()).isEqualTo(shown(figures, "value"));
        assertThat(named(download(page, "CSV (RFC 4180): Báo cáo")))
                .hasSize(page.locator("ul.reports li").count());

        leader.open("/tien-do?" + THEN);
        List<NamedCsvRecord> matrix = named(download(page, "CSV (RFC 4180): Tiến độ"));
        Locator rows = page.locator("table.matrix tbody tr");
        assertThat(rows.count()).isEqualTo(14).isEqualTo(matrix.size());
        for (int at = 0; at < matrix.size(); at++) {
            NamedCsvRecord line = matrix.get(at);
            List<String> sums = rows.nth(at).locator("td.sum").allInnerTexts();
            assertThat(line.getField("received") + "/" + line.getField("owed")).isEqualTo(sums.get(0));
            assertThat(line.getField("ontime") + "/" + line.getField("decided")).isEqualTo(sums.get(1));
            assertThat(line.getField("approved") + "/" + line.getField("owed")).isEqualTo(sums.get(2));
            List<String> spots = new ArrayList<>();
            for (Locator spot : rows.nth(at).locator("td:not(.sum) a").all()) {
                spots.add(Objects.requireNonNull(spot.getAttribute("class")).replaceFirst("dot-", ""));
            }
            assertThat(line.getFields().subList(2, line.getFieldCount() - 5).stream()
                            .filter(text -> !text.isEmpty()))
                    .isEqualTo(spots);
        }
        assertThat(text(download(page, "PDF theo thể thức"))).contains("quá khứ", "Bồ Đề");

        Visitor ward = people.at("/dieu-hanh", "bode.canbo");
        assertThat(ward.page()
                        .request()
                        .get(people.demo()
                                .console()
                                .resolve("/dieu-hanh/tep?dang=csv&unit=004")
                                .toString())
                        .status())
                .isIn(403, 404);
        assertThat(ward.complaints()).isEmpty();
        assertThat(leader.complaints()).isEmpty();
    }

    private static Path download(Page page, String link) {
        Locator all = page.locator("details.take");
        if (all.getAttribute("open") == null) {
            all.locator("summary").click();
        }
        Download download = page.waitForDownload(() ->
                all.getByText(link, new Locator.GetByTextOptions()).first().click());
        assertThat(download.failure()).isNull();
        return download.path();
    }

    private static List<NamedCsvRecord> named(Path csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }

    /** A column of figures as pages write them. */
    private static List<String> shown(List<NamedCsvRecord> lines, String column) {
        return lines.stream()
                .map(line -> line.getField(column))
                .map(text -> text.isEmpty() ? "–" : Vietnamese.number(new BigDecimal(text)))
                .toList();
    }

    private static String sha(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<BigDecimal> figures(Sheet sheet, String head) {
        int column = 0;
        while (!sheet.getRow(0).getCell(column).getStringCellValue().equals(head)) {
            column++;
        }
        List<BigDecimal> figures = new ArrayList<>();
        for (int n = 1; n <= sheet.getLastRowNum(); n++) {
            Row row = sheet.getRow(n);
            if (row.getCell(column) != null && row.getCell(column).getCellType() == CellType.NUMERIC) {
                figures.add(
                        new BigDecimal(String.valueOf(row.getCell(column).getNumericCellValue())).stripTrailingZeros());
            }
        }
        return figures;
    }

    private static List<String> told(Sheet source) {
        List<String> told = new ArrayList<>();
        source.forEach(row -> told.add(row.getCell(0) + "=" + row.getCell(1)));
        return told;
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
