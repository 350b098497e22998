package vn.wardpulse.reporting.pivots;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.Duck;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;

/** A pivot in every format, read by other people's programs and held against what the API says. */
@ReportingTest
class PivotFilesTest {

    /** All indicators, a year's months and the year, three measures: wider than any page. */
    private static final String WIDE = "rows=indicator&columns=period&unit=004&from=2023-01&to=2023-12"
            + "&frequency=MONTH&frequency=YEAR&measure=own&measure=to-date&measure=status";

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @TempDir
    Path directory;

    private Api reader;
    private JsonNode pivot;

    @BeforeEach
    void ask() {
        teller.tell();
        reader = Api.person(port, "004", "analyst");
        pivot = reader.json("/api/pivot?" + WIDE);
        assertThat(pivot.path("rows")).hasSizeGreaterThan(20);
    }

    private byte[] export(String format, String more) throws Exception {
        return Api.bytes(reader.request("/api/pivot/export?format=%s&%s%s".formatted(format, WIDE, more)));
    }

    /** What stands in the places of a row, row by row; null where nothing does. */
    private List<List<@Nullable String>> values() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (JsonNode row : pivot.path("rows")) {
            List<@Nullable String> values = new ArrayList<>();
            row.path("values").forEach(value -> values.add(value(value)));
            rows.add(values);
        }
        return rows;
    }

    private static @Nullable String value(JsonNode value) {
        return value.has("number")
                ? Duck.plain(new BigDecimal(value.path("number").asString()))
                : value.has("text") ? value.path("text").asString() : null;
    }

    @Test
    void json_is_what_the_api_answers_and_where_it_comes_from() throws Exception {
        JsonNode file = Wire.mapper().readTree(export("json", ""));
        for (String part : List.of("axes", "columns", "fixed", "rows", "leftOut")) {
            assertThat(file.path(part)).as(part).isEqualTo(pivot.path(part));
        }
        assertThat(file.at("/source/question").asString()).isEqualTo(WIDE);
        assertThat(file.at("/source/generation").asInt()).isPositive();
        assertThat(file.at("/source/content").asString()).isEqualTo(sha(export("csv", "")));
        assertThat(reader.get("/api/pivot/export?format=json&" + WIDE).headers().firstValue("ETag"))
                .hasValue("W/\"%s\"".formatted(sha(export("csv", ""))));
    }

    private static String sha(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void duckdb_reads_the_parquet_as_the_api_has_it() throws Exception {
        Path file = Files.write(directory.resolve("pivot.parquet"), export("parquet", ""));
        List<List<@Nullable String>> read = Duck.rows("select * from read_parquet('%s')".formatted(file));
        assertThat(read.stream().map(row -> row.subList(2, row.size()))).isEqualTo(values());
        assertThat(read.stream().map(List::getFirst))
                .isEqualTo(pivot.path("rows")
                        .valueStream()
                        .map(row -> row.at("/members/0/key").asString())
                        .toList());
        assertThat(Duck.rows(
                        "select distinct typeof(\"2023-01/own\"), typeof(\"2023/to-date\"), typeof(\"2023/status\"),"
                                + " typeof(indicator_name) from read_parquet('%s')".formatted(file)))
                .containsExactly(List.of("DECIMAL(38,6)", "DECIMAL(38,6)", "VARCHAR", "VARCHAR"));
        assertThat(Duck.rows("select decode(key), decode(value) from parquet_kv_metadata('%s')".formatted(file)))
                .contains(List.of("wardpulse.question", WIDE), List.of("wardpulse.content", sha(export("csv", ""))));
    }

    @Test
    void duckdb_reads_the_csv_as_the_api_has_it() throws Exception {
        Path file = Files.write(directory.resolve("pivot.csv"), export("csv", ""));
        List<List<@Nullable String>> read =
                Duck.rows("select * from read_csv('%s', header=true, all_varchar=true)".formatted(file));
        assertThat(read.stream()
                        .map(row -> row.subList(2, row.size()).stream()
                                .map(text -> text != null && text.matches("-?\\d+(\\.\\d+)?")
                                        ? Duck.plain(new BigDecimal(text))
                                        : text)
                                .toList()))
                .isEqualTo(values());
        List<CsvRecord> excel = CsvReader.builder()
                .fieldSeparator(';')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(new String(export("csv-excel", ""), StandardCharsets.UTF_8))
                .stream()
                .toList();
        assertThat(excel)
                .anySatisfy(line -> assertThat(line.getFields()).containsExactly("Bộ lọc", WIDE))
                .anySatisfy(line -> assertThat(line.getFields().getLast()).isEqualTo(shaOfCsv()));
    }

    private String shaOfCsv() {
        try {
            return sha(export("csv", ""));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void poi_reads_the_workbook_as_the_api_has_it() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export("xlsx", "")))) {
            Sheet sheet = workbook.getSheet("Số liệu");
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (int n = 1; n <= sheet.getLastRowNum(); n++) {
                rows.add(line(sheet.getRow(n), pivot.path("columns").size()));
            }
            assertThat(rows).isEqualTo(said(values()));
            Sheet source = workbook.getSheet("Nguồn");
            List<String> told = new ArrayList<>();
            source.forEach(row -> told.add(row.getCell(0) + "=" + row.getCell(1)));
            assertThat(told).contains("Bộ lọc=" + WIDE).anyMatch(line -> line.endsWith("=" + shaOfCsv()));
        }
    }

    @Test
    void sods_reads_the_open_document_as_the_api_has_it() throws Exception {
        SpreadSheet book = new SpreadSheet(new ByteArrayInputStream(export("ods", "")));
        Object[][] cells = book.getSheet("Số liệu").getDataRange().getValues();
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int row = 1; row < cells.length; row++) {
            List<@Nullable String> line = new ArrayList<>();
            for (int column = 1; column <= pivot.path("columns").size(); column++) {
                Object value = cells[row][column];
                line.add(
                        value instanceof Double number
                                ? Duck.plain(new BigDecimal(number.toString()))
                                : value == null ? null : words(value.toString()));
            }
            rows.add(line);
        }
        assertThat(rows).isEqualTo(said(values()));
        assertThat(List.of(book.getSheet("Nguồn").getDataRange().getValues()))
                .anySatisfy(line -> assertThat(line).containsExactly("Bộ lọc", WIDE))
                .anySatisfy(line -> assertThat(line[1]).isEqualTo(shaOfCsv()));
    }

    private static List<@Nullable String> line(Row row, int columns) {
        List<@Nullable String> line = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            Cell cell = row.getCell(column);
            line.add(
                    cell == null || cell.getCellType() == CellType.BLANK
                            ? null
                            : cell.getCellType() == CellType.NUMERIC
                                    ? Duck.plain(new BigDecimal(String.valueOf(cell.getNumericCellValue())))
                                    : words(cell.getStringCellValue()));
        }
        return line;
    }

    /** What has more digits than a spreadsheet reckons with stands as text. */
    private static @Nullable String words(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Duck.plain(new BigDecimal(text)) : text;
    }

    private static List<List<@Nullable String>> said(List<List<@Nullable String>> rows) {
        return rows.stream()
                .map(row -> {
                    List<@Nullable String> said = new ArrayList<>();
                    row.forEach(text -> said.add(
                            text != null && text.matches("[A-Z_]+")
                                    ? Vietnamese.status(vn.wardpulse.model.view.Status.valueOf(text))
                                    : text));
                    return said;
                })
                .toList();
    }

    @Test
    void pdfbox_reads_on_every_page_what_its_rows_are_about_and_their_figures() throws Exception {
        try (PDDocument document = Loader.loadPDF(export("pdf", ""))) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth() > page.getMediaBox().getHeight() || page.getRotation() % 180 != 0)
                    .as("wide tables lie across")
                    .isTrue();
            String text = text(document);
            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "NGƯỜI LẬP BẢNG")
                    .contains("SHA-256", "Cột số liệu 1 đến", "Trang 1/" + document.getNumberOfPages())
                    .contains(shaOfCsv());
            int parts = text.split("Cột số liệu", -1).length - 1;
            assertThat(parts).isGreaterThan(2);
            for (JsonNode row : pivot.path("rows")) {
                String name = row.at("/members/0/name/vi").asString().replaceAll("\\s+", " ");
                assertThat(text.split(java.util.regex.Pattern.quote(name.substring(0, 12)), -1).length - 1)
                        .as("%s stands in every part", name)
                        .isGreaterThanOrEqualTo(parts);
                for (JsonNode value : row.path("values")) {
                    if (value.has("number")) {
                        assertThat(text)
                                .contains(Vietnamese.number(
                                        new BigDecimal(value.path("number").asString())));
                    }
                }
            }
        }
    }

    @Test
    void a_narrow_table_stands_upright_and_says_of_what_moment_it_is() throws Exception {
        byte[] file = Api.bytes(
                reader.request("/api/pivot/export?format=pdf&unit=004&period=2023-03&knownAt=2023-04-20T00:00:00Z"));
        try (PDDocument document = Loader.loadPDF(file)) {
            PDPage page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth())
                    .isLessThan(page.getMediaBox().getHeight());
            assertThat(page.getRotation() % 180).isZero();
            assertThat(text(document))
                    .contains("Như hệ thống biết lúc (quá khứ): 07:00:00 ngày 20/04/2023")
                    .doesNotContain("Cột số liệu");
            List<String> figures = new ArrayList<>();
            reader.json("/api/pivot?unit=004&period=2023-03&knownAt=2023-04-20T00:00:00Z")
                    .path("rows")
                    .forEach(row -> figures.add(Vietnamese.number(new BigDecimal(
                            Objects.requireNonNull(row.at("/values/0/number").asString("0"))))));
            assertThat(figures).isNotEmpty();
            assertThat(text(document)).contains(figures.getLast());
        }
        JsonNode json = Wire.mapper()
                .readTree(
                        reader.get("/api/pivot/export?format=json&unit=004&period=2023-03&knownAt=2023-04-20T00:00:00Z")
                                .body());
        assertThat(json.at("/source/known-at").asString()).isEqualTo("2023-04-20T00:00:00Z");
        assertThat(json.at("/source/generation").isMissingNode())
                .as("the past comes from no generation")
                .isTrue();
    }

    @Test
    void says_what_it_left_out() throws Exception {
        Api ward = Api.person(port, "A", "ward-officer");
        String asked = "&rows=unit&under=004&period=2023-03&indicator=MONTH-SUM-SUM-FLOW";
        assertThat(ward.status("/api/pivot/export?format=json" + asked)).isEqualTo(403);
        JsonNode json = Wire.mapper()
                .readTree(ward.get("/api/pivot/export?format=json&withinReach=true" + asked)
                        .body());
        assertThat(json.at("/source/left-out").asString()).isEqualTo("004");
        assertThat(json.path("rows")).hasSize(1);
    }

    private static String text(PDDocument document) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }
}
