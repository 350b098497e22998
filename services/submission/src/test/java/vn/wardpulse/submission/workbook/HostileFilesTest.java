package vn.wardpulse.submission.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.web.Refused;

/** Files that mean no good, each made here: refused for what they are, and before they cost anything. */
class HostileFilesTest {

    private static final String CELL = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private static final int MEGABYTE = 1 << 20;

    static Stream<Arguments> hostile() {
        return Map.<String, byte[]>ofEntries(
                        Map.entry("not-a-workbook: text", "unit,indicator\n".getBytes(StandardCharsets.UTF_8)),
                        Map.entry("not-a-workbook: nothing", new byte[0]),
                        Map.entry(
                                "not-a-workbook: a zip of something else",
                                new Xlsx().with("a.txt", "a").file()),
                        Map.entry("encrypted-or-old: xls", bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)),
                        Map.entry("damaged: cut off", cutOff()),
                        Map.entry(
                                "damaged: no XML",
                                Xlsx.of(CELL).with("xl/workbook.xml", "<a>").file()),
                        Map.entry("damaged: a part twice", partTwice()),
                        Map.entry("too-large: before it is unpacked", new byte[6 * MEGABYTE]),
                        Map.entry("packed-too-tight: a small bomb", bomb(1, 7)),
                        Map.entry("too-large: a large bomb", bomb(1, 400)),
                        Map.entry("too-large: many bombs", bomb(150, 7)),
                        Map.entry("too-many-parts: files", parts(1_000)),
                        Map.entry("too-many-parts: sheets", sheets(50)),
                        Map.entry(
                                "cell-too-long: inline",
                                Xlsx.of(text("x".repeat(100_000))).file()),
                        Map.entry(
                                "too-many-cells: rows",
                                Xlsx.of("<row/>".repeat(30_000)).file()),
                        Map.entry(
                                "too-many-cells: cells",
                                Xlsx.of("<row>" + "<c/>".repeat(20_000) + "</row>")
                                        .file()),
                        Map.entry(
                                "damaged: a column that is none",
                                Xlsx.of(cell("ZZZZZZZ1")).file()),
                        Map.entry(
                                "too-many-cells: a column that is far",
                                Xlsx.of(cell("ZZZ1")).file()),
                        Map.entry(
                                "damaged: a row that is none",
                                Xlsx.of("<row r=\"99999999999\"/>").file()),
                        Map.entry(
                                "damaged: a text that is not there",
                                Xlsx.of(sharedText("2147483647")).file()),
                        Map.entry(
                                "document-type: billion laughs", doctype("<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">")),
                        Map.entry("document-type: external", doctype("<!ENTITY x SYSTEM \"file:///etc/passwd\">")),
                        Map.entry(
                                "macros: a program",
                                Xlsx.of(CELL).with("xl/vbaProject.bin", "x").file()),
                        Map.entry(
                                "macros: the type of .xlsm",
                                Xlsx.of(CELL)
                                        .with("[Content_Types].xml", macroEnabled())
                                        .file()),
                        Map.entry(
                                "macros: Excel 4",
                                Xlsx.of(CELL)
                                        .with("xl/macrosheets/sheet1.xml", "<a/>")
                                        .file()),
                        Map.entry(
                                "macros: embedded",
                                Xlsx.of(CELL)
                                        .with("xl/embeddings/oleObject1.bin", "x")
                                        .file()),
                        Map.entry(
                                "external-links: a book",
                                Xlsx.of(CELL)
                                        .with("xl/externalLinks/externalLink1.xml", "<a/>")
                                        .file()),
                        Map.entry(
                                "external-links: data",
                                Xlsx.of(CELL).with("xl/connections.xml", "<a/>").file()),
                        Map.entry(
                                "external-links: a relation",
                                Xlsx.of(CELL)
                                        .with("xl/worksheets/_rels/sheet1.xml.rels", outside("image"))
                                        .file()))
                .entrySet()
                .stream()
                .map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void isRefused(String name, byte[] file) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Grid.read("biểu.xlsx", file, "Biểu"))
                .withMessageContaining("code=" + name.substring(0, name.indexOf(':')))
                .withMessageContaining("where=biểu.xlsx");
    }

    /** A cell of 100 MB is 100 kB in the zip; it must not get as far as to be a text. */
    @Test
    void aCellOf100MegabytesIsRefused() {
        byte[] file = new Xlsx()
                .with("xl/worksheets/sheet1.xml", new byte[100 * MEGABYTE])
                .file();

        assertThat(file.length).isLessThan(MEGABYTE);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Grid.read("f", file, "Biểu"))
                .withMessageContaining("too-large");
    }

    @Test
    void anEntityIsNeverFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "42");
        String sheet = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><worksheet><sheetData><row><c><v>&x;" + "</v></c></row></sheetData></worksheet>";

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Grid.read(
                        "f", Xlsx.of("").with("xl/worksheets/sheet1.xml", sheet).file(), "Biểu"))
                .withMessageContaining("document-type");
    }

    @Test
    void anAddressInARemarkIsNoHarm() {
        byte[] file = Xlsx.of(CELL)
                .with("xl/worksheets/_rels/sheet1.xml.rels", outside("hyperlink"))
                .file();

        assertThat(Grid.read("f", file, "Biểu").at(new Place(0, 0))).contains(new Cell(Cell.Kind.NUMBER, "1"));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] cutOff() {
        byte[] whole = Xlsx.of(CELL).file();
        return java.util.Arrays.copyOf(whole, whole.length / 3);
    }

    private static byte[] partTwice() {
        return new String(Xlsx.of(CELL).with("xl/workbook.xmm", "<a/>").file(), StandardCharsets.ISO_8859_1)
                .replace("xl/workbook.xmm", "xl/workbook.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bomb(int parts, int megabytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            byte[] noughts = new byte[MEGABYTE];
            for (int part = 0; part < parts; part++) {
                zip.putNextEntry(new ZipEntry("xl/" + part + ".xml"));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(noughts);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }

    private static byte[] parts(int count) {
        Xlsx xlsx = Xlsx.of(CELL);
        for (int i = 0; i < count; i++) {
            xlsx.with("xl/media/" + i + ".png", "x");
        }
        return xlsx.file();
    }

    private static byte[] sheets(int count) {
        StringBuilder sheets = new StringBuilder();
        for (int i = 0; i < count; i++) {
            sheets.append("<sheet name=\"%d\" id=\"rId%d\"/>".formatted(i, i));
        }
        return Xlsx.of(CELL)
                .with("xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>")
                .file();
    }

    private static byte[] doctype(String declared) {
        return Xlsx.of(CELL)
                .with("docProps/app.xml", "<?xml version=\"1.0\"?><!DOCTYPE p [" + declared + "]><p>x</p>")
                .file();
    }

    private static String cell(String place) {
        return "<row><c r=\"" + place + "\"><v>1</v></c></row>";
    }

    private static String text(String text) {
        return "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    }

    private static String sharedText(String number) {
        return "<row><c t=\"s\"><v>" + number + "</v></c></row>";
    }

    private static String macroEnabled() {
        return "<Types><Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
    }

    private static String outside(String kind) {
        return "<Relationships><Relationship Id=\"x\" Type=\"http://x/" + kind
                + "\" Target=\"http://somewhere.example/\" TargetMode=\"External\"/></Relationships>";
    }
}
