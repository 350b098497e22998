package vn.wardpulse.reporting.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.files.Kind;
import vn.wardpulse.frozen.Canonical;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.Duck;
import vn.wardpulse.reporting.LibreOffice;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;

/** What other people's programs read in the files, held against the database to the last digit. */
@ReportingTest
class ExportReadersTest {

    private static final int WIDEST = 18;

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    Snapshots snapshots;

    @TempDir
    Path directory;

    private Api analyst;
    private int number;

    @BeforeEach
    void freeze() {
        teller.tell();
        analyst = Api.person(port, "004", "analyst");
        number = FrozenWide.freeze(teller, analyst);
    }

    private byte[] export(String format) throws Exception {
        return Api.bytes(analyst.request("/api/snapshots/%d/export?format=%s".formatted(number, format)));
    }

    private Path file(String format) throws Exception {
        return Files.write(directory.resolve(format), export(format));
    }

    private List<List<@Nullable String>> stored(FrozenTable table) {
        return FrozenWide.stored(snapshots, number, table);
    }

    @Test
    void has_figures_with_all_the_digits_that_they_may_have() {
        int amount = FrozenWide.column(FrozenTable.CELLS, "amount");
        List<String> amounts = stored(FrozenTable.CELLS).stream()
                .map(row -> row.get(amount))
                .filter(text -> text != null)
                .toList();
        assertThat(amounts)
                .anySatisfy(text -> assertThat(new BigDecimal(text).precision()).isGreaterThan(WIDEST));
        List<JsonNode> cells = FrozenWide.objects(snapshots, number, Section.CELLS);
        assertThat(cells.stream()
                        .map(cell -> cell.at("/own/amount"))
                        .filter(JsonNode::isString)
                        .map(text -> Duck.plain(new BigDecimal(text.asString()))))
                .containsExactlyElementsOf(amounts);
    }

    @Test
    void duckdb_reads_the_parquet_of_cells_and_of_facts_as_the_database_has_them() throws Exception {
        assertThat(Duck.rows("select * from read_parquet('%s')".formatted(file("parquet"))))
                .isNotEmpty()
                .isEqualTo(stored(FrozenTable.CELLS));
        assertThat(Duck.rows("select * from read_parquet('%s')".formatted(file("parquet-facts"))))
                .isNotEmpty()
                .isEqualTo(stored(FrozenTable.FACTS));
        assertThat(Duck.rows("select distinct typeof(amount), typeof(unit), typeof(owed) from read_parquet('%s')"
                        .formatted(file("parquet"))))
                .containsExactly(List.of("DECIMAL(38,6)", "VARCHAR", "INTEGER"));
        assertThat(export("parquet")).isEqualTo(export("parquet"));
    }

    @Test
    void refuses_a_parquet_that_would_lose_a_digit_and_gives_it_in_the_csv() {
        String wide = "0.1234567";
        ObjectNode cell = (ObjectNode)
                FrozenWide.objects(snapshots, number, Section.CELLS).getFirst().deepCopy();
        ((ObjectNode) cell.path("own")).put("amount", wide);
        Content content = new Content();
        content.begin(Section.CELLS);
        content.add(Canonical.bytes(cell));
        Snapshots.Stored sound = snapshots.find(number).orElseThrow();
        Manifest like = sound.manifest();
        int added = snapshots
                .add(
                        last -> new Manifest(
                                like.format(),
                                last.number() + 1,
                                "Quá rộng",
                                null,
                                false,
                                null,
                                like.signedBy(),
                                like.takenAt(),
                                like.scope(),
                                like.position(),
                                content.counts(),
                                content.hash(),
                                last.hash()),
                        content,
                        hash -> sound.signature())
                .manifest()
                .number();
        var refused = analyst.get("/api/snapshots/%d/export?format=parquet".formatted(added));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("figure-too-wide", ":amount");
        assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(analyst.get("/api/snapshots/%d/export?format=csv".formatted(added))
                        .body())
                .contains("," + wide + ",");
    }

    @Test
    void duckdb_reads_in_the_parquet_whose_figures_they_are() throws Exception {
        Manifest manifest = snapshots.find(number).orElseThrow().manifest();
        assertThat(Duck.rows(
                        "select decode(key), decode(value) from parquet_kv_metadata('%s')".formatted(file("parquet"))))
                .contains(
                        List.of("wardpulse.number", String.valueOf(number)),
                        List.of("wardpulse.title", manifest.name()),
                        List.of("wardpulse.taken-at", manifest.takenAt().toString()),
                        List.of(
                                "wardpulse.position.reports",
                                String.valueOf(manifest.position().reports())),
                        List.of("wardpulse.hash", manifest.hash()),
                        List.of("wardpulse.content", manifest.content()));
    }

    @Test
    void duckdb_reads_the_csv_of_cells_and_of_facts_as_the_database_has_them() throws Exception {
        assertThat(csv("csv", FrozenTable.CELLS)).isNotEmpty().isEqualTo(stored(FrozenTable.CELLS));
        assertThat(csv("csv-facts", FrozenTable.FACTS)).isNotEmpty().isEqualTo(stored(FrozenTable.FACTS));
    }

    private List<List<@Nullable String>> csv(String format, FrozenTable table) throws Exception {
        String types = table.columns().stream()
                .map(column -> "'%s':'%s'"
                        .formatted(
                                column.head(),
                                switch (column.kind()) {
                                    case TEXT -> "VARCHAR";
                                    case FIGURE -> "DECIMAL(38,6)";
                                    case COUNT -> "INTEGER";
                                }))
                .collect(Collectors.joining(","));
        return Duck.rows("select * from read_csv('%s', header=true, delim=',', quote='\"', escape='\"', columns={%s})"
                .formatted(file(format), types));
    }

    @Test
    void poi_reads_the_workbook_as_the_database_has_it() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export("xlsx")))) {
            for (FrozenTable table : List.of(FrozenTable.CELLS, FrozenTable.FACTS)) {
                Sheet sheet = workbook.getSheet(table.name());
                List<List<@Nullable String>> rows = new ArrayList<>();
                for (int n = 1; n <= sheet.getLastRowNum(); n++) {
                    rows.add(line(sheet.getRow(n), table));
                }
                assertThat(rows).isNotEmpty().isEqualTo(stored(table));
            }
        }
    }

    private static List<@Nullable String> line(Row row, FrozenTable table) {
        List<@Nullable String> line = new ArrayList<>();
        for (int n = 0; n < table.columns().size(); n++) {
            Cell cell = row.getCell(n);
            if (cell == null || cell.getCellType() == CellType.BLANK) {
                line.add(null);
            } else if (table.columns().get(n).kind() == Kind.TEXT) {
                line.add(cell.getStringCellValue());
            } else {
                line.add(Duck.plain(number((XSSFCell) cell)));
            }
        }
        return line;
    }

    /** What a spreadsheet reckons with: its numbers are floating point, what is wider stands as text. */
    private static BigDecimal number(XSSFCell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? new BigDecimal(String.valueOf(cell.getNumericCellValue()))
                : new BigDecimal(cell.getStringCellValue());
    }

    @Test
    void sods_reads_the_open_document_as_the_database_has_it() throws Exception {
        SpreadSheet book = new SpreadSheet(new ByteArrayInputStream(export("ods")));
        for (FrozenTable table : List.of(FrozenTable.CELLS, FrozenTable.FACTS)) {
            Object[][] cells = book.getSheet(table.name()).getDataRange().getValues();
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (int row = 1; row < cells.length; row++) {
                rows.add(line(cells[row], table));
            }
            assertThat(rows).isNotEmpty().isEqualTo(stored(table));
        }
        assertThat(List.of(book.getSheet("Nguồn").getDataRange().getValues()))
                .anySatisfy(line -> assertThat(line)
                        .containsExactly(
                                "SHA-256", snapshots.find(number).orElseThrow().hash()));
        assertThat(export("ods")).isEqualTo(export("ods"));
    }

    private static List<@Nullable String> line(Object[] cells, FrozenTable table) {
        List<@Nullable String> line = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            Object value = cells[column];
            boolean words = table.columns().get(column).kind() == Kind.TEXT;
            line.add(value == null || words ? Duck.plain(value) : Duck.plain(new BigDecimal(value.toString())));
        }
        return line;
    }

    @Test
    void libreoffice_opens_the_open_document_and_finds_what_the_database_has() throws Exception {
        Path excel = LibreOffice.calculated(Files.write(directory.resolve("read.ods"), export("ods")), "xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(excel))) {
            for (FrozenTable table : List.of(FrozenTable.CELLS, FrozenTable.FACTS)) {
                Sheet sheet = workbook.getSheet(table.name());
                List<List<@Nullable String>> rows = new ArrayList<>();
                for (int n = 1; n <= sheet.getLastRowNum(); n++) {
                    sheet.getRow(n)
                            .forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                    rows.add(line(sheet.getRow(n), table));
                }
                assertThat(rows).isNotEmpty().isEqualTo(stored(table));
            }
            int value = FrozenWide.column(FrozenTable.CELLS, "value");
            assertThat(workbook.getSheet("Số liệu")
                            .getRow(1)
                            .getCell(value)
                            .getCellStyle()
                            .getDataFormatString())
                    .startsWith("#,##0");
        }
    }
}
