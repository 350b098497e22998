package vn.wardpulse.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What people and programs find in the files of one table. */
class TableFilesTest {

    private static final Table TABLE = new Table(
            "Chỉ tiêu: tháng 1/2023",
            List.of(
                    Table.Column.text("code", null),
                    Table.Column.text("name", "Tên"),
                    Table.Column.figure("value", "Giá trị"),
                    Table.Column.text("status", "Trạng thái")),
            1,
            List.of(
                    new Table.Row(
                            List.of("A", "=HYPERLINK(\"x\")", new BigDecimal("1234.50"), new Coded("MET", "Đạt")),
                            true),
                    new Table.Row(Arrays.asList("B", "Ba; \"bốn\"", null, null), false),
                    new Table.Row(
                            List.of("C", "-1+2", new BigDecimal("12345678901234567890.123"), new Coded("MISSED", "+x")),
                            false)));

    private static final Source SOURCE =
            new Source("Nguồn", List.of(new Source.Line("known-at", "Lúc", "@12:00", "2023-01-01T05:00:00Z")));

    private interface Written {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Written file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.to(out);
        return out.toByteArray();
    }

    @Test
    void programsReadCodesAndEveryDigit() throws IOException {
        assertThat(new String(written(out -> TableFiles.csv(TABLE, out)), StandardCharsets.UTF_8))
                .isEqualTo("""
                        code,name,value,status\r
                        A,"=HYPERLINK(""x"")",1234.50,MET\r
                        B,"Ba; ""bốn""\",,\r
                        C,-1+2,12345678901234567890.123,MISSED\r
                        """);
    }

    @Test
    void aSpreadsheetTakesNothingForAFormula() throws IOException {
        assertThat(new String(written(out -> TableFiles.csvForExcel(TABLE, SOURCE, out)), StandardCharsets.UTF_8))
                .isEqualTo("""
                        \uFEFFTên;Giá trị;Trạng thái\r
                        "'=HYPERLINK(""x"")";1234,50;Đạt\r
                        "Ba; ""bốn""\";;\r
                        '-1+2;12345678901234567890,123;'+x\r
                        \r
                        Lúc;'@12:00\r
                        """);
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(written(out -> TableFiles.xlsx(List.of(TABLE, TABLE), SOURCE, out))))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetName(0)).isEqualTo("Chỉ tiêu  tháng 1 2023");
            assertThat(workbook.getSheetName(1)).isEqualTo("Chỉ tiêu  tháng 1 2023 2");
            var sheet = workbook.getSheetAt(0);
            sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("12345678901234567890.123");
        }
    }

    @Test
    void theSameTableHasTheSameHashWhateverIsSaidOfIt() throws IOException {
        assertThat(TableFiles.hash(TABLE)).matches("[0-9a-f]{64}").isEqualTo(TableFiles.hash(TABLE));
        Table other = new Table(TABLE.title(), TABLE.columns(), 1, TABLE.rows().subList(0, 2));
        assertThat(TableFiles.hash(other)).isNotEqualTo(TableFiles.hash(TABLE));
    }

    @Test
    void aFigureThatParquetHasNoRoomForIsNamed() {
        assertThat(TABLE.tooWide()).isNull();
        Table wide = new Table(
                "Rộng",
                List.of(Table.Column.figure("value", "Giá trị")),
                0,
                List.of(new Table.Row(List.of(new BigDecimal("0.1234567")), false)));
        assertThat(wide.tooWide()).isEqualTo("value");
    }
}
