package vn.wardpulse.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What other people's programs find in an OpenDocument spreadsheet, and what they need to open it. */
class OdsBookTest {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static byte[] book() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Book book = Book.ods(out);
        book.notes("Nguồn", List.of(new Book.Note("Bản chốt số", 7), new Book.Note("Tên", "=1+1")));
        Book.Sheet sheet = book.sheet(
                "Số liệu",
                List.of(
                        new Book.Head("Đơn vị", true),
                        new Book.Head("Giá trị", false),
                        new Book.Head("Ghi chú", false),
                        new Book.Head("Cuối", false)),
                1);
        sheet.add(Arrays.asList("=HYPERLINK(\"x\")", new BigDecimal("1234.50"), null, "@ <&> \"đ\" 😀"), true);
        sheet.add(Arrays.asList("  hai  dấu cách ", null, null, "+84\tsố\nhai dòng"), false);
        sheet.add(Arrays.asList(null, null, null, null), false);
        sheet.add(
                Arrays.asList(
                        "-1",
                        new BigDecimal("-999999999.999999"),
                        new BigDecimal("12345678901234567890.123"),
                        new BigDecimal("1E+3")),
                false);
        sheet.finish();
        book.sheet("Số 'hai'", List.of(new Book.Head("Một", false)), 0).finish();
        book.finish();
        return out.toByteArray();
    }

    @Test
    void somebodyElsesReaderFindsTextsAsTextsAndNumbersAsNumbers() throws IOException {
        SpreadSheet read = new SpreadSheet(new ByteArrayInputStream(book()));
        assertThat(read.getSheets()).extracting(Sheet::getName).containsExactly("Nguồn", "Số liệu", "Số 'hai'");
        Object[][] cells = read.getSheet("Số liệu").getDataRange().getValues();
        assertThat(cells[0]).containsExactly("Đơn vị", "Giá trị", "Ghi chú", "Cuối");
        assertThat(cells[1]).containsExactly("=HYPERLINK(\"x\")", 1234.5, null, "@ <&> \"đ\" 😀");
        assertThat(cells[2]).containsExactly("  hai  dấu cách ", null, null, "+84\tsố\nhai dòng");
        assertThat(cells[3]).containsOnlyNulls();
        assertThat(cells[4]).containsExactly("-1", -999999999.999999, "12345678901234567890.123", 1000.0);
        assertThat(read.getSheet("Nguồn").getDataRange().getValues())
                .isDeepEqualTo(new Object[][] {{"Bản chốt số", 7.0}, {"Tên", "=1+1"}});
    }

    @Test
    void nothingInItIsAFormula() throws Exception {
        Document content = part("content.xml");
        NodeList cells = content.getElementsByTagName("table:table-cell");
        assertThat(cells.getLength()).isGreaterThan(15);
        for (int n = 0; n < cells.getLength(); n++) {
            Element cell = (Element) cells.item(n);
            assertThat(cell.hasAttribute("table:formula")).isFalse();
            assertThat(cell.getAttribute("office:value-type")).isIn("string", "float", "");
        }
        assertThat(values(content))
                .containsExactly(
                        Map.entry("7", "7"),
                        Map.entry("1234.50", "1.234,50"),
                        Map.entry("-999999999.999999", "−999.999.999,999999"),
                        Map.entry("1000", "1.000"));
    }

    private static List<Map.Entry<String, String>> values(Document content) {
        NodeList cells = content.getElementsByTagName("table:table-cell");
        return IntStream.range(0, cells.getLength())
                .mapToObj(n -> (Element) cells.item(n))
                .filter(cell -> cell.getAttribute("office:value-type").equals("float"))
                .map(cell -> Map.entry(cell.getAttribute("office:value"), cell.getTextContent()))
                .toList();
    }

    /** By the first bytes, programs know what it is: the type stands there as it is, at a place that never moves. */
    @Test
    void isKnownByItsFirstBytesAndListsItsParts() throws Exception {
        byte[] book = book();
        assertThat(new String(book, 30, 8, UTF_8)).isEqualTo("mimetype");
        assertThat(new String(book, 38, TYPE.length(), UTF_8)).isEqualTo(TYPE);
        assertThat(parts(book).keySet())
                .containsExactly("mimetype", "META-INF/manifest.xml", "styles.xml", "content.xml", "settings.xml");
        NodeList listed = part("META-INF/manifest.xml").getElementsByTagName("manifest:file-entry");
        assertThat(IntStream.range(0, listed.getLength())
                        .mapToObj(n -> ((Element) listed.item(n)).getAttribute("manifest:full-path")))
                .containsExactly("/", "styles.xml", "content.xml", "settings.xml");
    }

    @Test
    void itsHeadsStayInSightAndCanBeSortedBy() throws Exception {
        Map<String, Map<String, String>> views = new LinkedHashMap<>();
        NodeList items = part("settings.xml").getElementsByTagName("config:config-item");
        for (int n = 0; n < items.getLength(); n++) {
            Element item = (Element) items.item(n);
            views.computeIfAbsent(
                            ((Element) item.getParentNode()).getAttribute("config:name"), k -> new LinkedHashMap<>())
                    .put(item.getAttribute("config:name"), item.getTextContent());
        }
        assertThat(views).containsOnlyKeys("", "Số liệu", "Số 'hai'");
        assertThat(views.get("Số liệu"))
                .containsEntry("HorizontalSplitMode", "2")
                .containsEntry("HorizontalSplitPosition", "1")
                .containsEntry("VerticalSplitMode", "2")
                .containsEntry("VerticalSplitPosition", "1");
        assertThat(views.get("Số 'hai'"))
                .containsEntry("HorizontalSplitMode", "0")
                .containsEntry("VerticalSplitPosition", "1");
        NodeList ranges = part("content.xml").getElementsByTagName("table:database-range");
        assertThat(ranges.getLength()).isEqualTo(2);
        assertThat(((Element) ranges.item(0)).getAttribute("table:target-range-address"))
                .isEqualTo("'Số liệu'.A1:'Số liệu'.D5");
        assertThat(((Element) ranges.item(1)).getAttribute("table:target-range-address"))
                .isEqualTo("'Số ''hai'''.A1:'Số ''hai'''.A1");
        assertThat(OdsBook.letters(1)).isEqualTo("A");
        assertThat(OdsBook.letters(26)).isEqualTo("Z");
        assertThat(OdsBook.letters(27)).isEqualTo("AA");
        assertThat(OdsBook.letters(703)).isEqualTo("AAA");
    }

    @Test
    void everyStyleThatIsUsedIsThere() throws Exception {
        Document content = part("content.xml");
        NodeList styles = content.getElementsByTagName("style:style");
        List<String> named = IntStream.range(0, styles.getLength())
                .mapToObj(n -> ((Element) styles.item(n)).getAttribute("style:name"))
                .toList();
        assertThat(named).doesNotHaveDuplicates();
        NodeList all = content.getElementsByTagName("*");
        for (int n = 0; n < all.getLength(); n++) {
            String used = ((Element) all.item(n)).getAttribute("table:style-name");
            if (!used.isEmpty()) {
                assertThat(named).contains(used);
            }
        }
    }

    @Test
    void theSameSheetsAreTheSameBytes() throws IOException {
        assertThat(book()).isEqualTo(book());
    }

    private static Document part(String name) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        Objects.requireNonNull(parts(book()).get(name))));
    }

    private static Map<String, byte[]> parts(byte[] book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
