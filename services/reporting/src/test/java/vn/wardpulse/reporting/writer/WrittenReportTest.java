package vn.wardpulse.reporting.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.LibreOffice;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;
import vn.wardpulse.reporting.snapshots.FrozenWide;
import vn.wardpulse.reporting.snapshots.Snapshots;

/** What Apache POI, Apache PDFBox and, where there is one, LibreOffice find in reports, held against the database. */
@ReportingTest
class WrittenReportTest {

    private static final String PERIOD = "2023-08";

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
    private String hash;
    private final Map<String, JsonNode> cells = new HashMap<>();

    @BeforeEach
    void freeze() {
        teller.tell();
        FrozenWide.report(teller);
        analyst = Api.person(port, "004", "analyst");
        var answer = analyst.post("/api/snapshots", """
                {"name":"Tháng 8 và cùng kỳ","unit":"004","periods":["2023-08","2023-07","2022-08"]}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode snapshot = Wire.mapper().readTree(answer.body());
        number = snapshot.at("/manifest/number").asInt();
        hash = snapshot.get("hash").asString();
        snapshots.read(
                number,
                Section.CELLS,
                JsonNode.class,
                cell -> cells.put(
                        "%s/%s/%s"
                                .formatted(
                                        cell.get("unit").asString(),
                                        cell.get("period").asString(),
                                        cell.get("indicator").asString()),
                        cell));
    }

    private byte[] file(String template, String format) throws Exception {
        String path =
                "/api/snapshots/%d/reports?template=%s&period=%s&format=%s".formatted(number, template, PERIOD, format);
        assertThat(analyst.status(path)).as(path).isEqualTo(200);
        return Api.bytes(analyst.request(path));
    }

    private JsonNode preview(String body) {
        var answer = analyst.post(
                "/api/snapshots/%d/reports/preview?period=%s".formatted(number, PERIOD), Drafts.json(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Wire.mapper().readTree(answer.body());
    }

    private static String text(JsonNode block) {
        StringBuilder text = new StringBuilder();
        block.get("text").forEach(span -> text.append(span.get("text").asString()));
        return text.toString();
    }

    private Indicator indicator(String code) {
        return teller.history.all().stream()
                .filter(one -> one.code().equals(new IndicatorCode(code)))
                .findFirst()
                .orElseThrow();
    }

    /** By the JDK's own rules for Vietnam, to which ours are held. */
    private static String written(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.of("vi", "VN")));
        format.setParseBigDecimal(true);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value).replace('-', '−');
    }

    private @Nullable BigDecimal decimal(String key, String of, String part) {
        JsonNode cell = cells.get(key);
        JsonNode node = cell == null ? null : cell.path(of).path(part);
        return node == null || !node.isString() ? null : new BigDecimal(node.asString());
    }

    /** What a value of the database is to be written as in the list of figures: exact, with all its digits. */
    private @Nullable String exact(String key, String of) {
        if (of.equals("own") || of.equals("to-date")) {
            String part = of.equals("own") ? "own" : "toDate";
            BigDecimal amount = decimal(key, part, "amount");
            BigDecimal over = decimal(key, part, "over");
            return amount == null ? "–" : over == null ? written(amount) : written(amount) + "/" + written(over);
        }
        JsonNode cell = cells.get(key);
        JsonNode value = cell == null ? null : cell.path(of);
        return value == null || !value.isString() ? null : written(new BigDecimal(value.asString()));
    }

    @Test
    void a_word_document_has_every_figure_as_the_database_has_it() throws Exception {
        JsonNode paper = Wire.mapper().readTree(file("bao-cao-ky", "json"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file("bao-cao-ky", "docx")))) {
            List<XWPFTable> tables = document.getTables();
            List<List<String>> listed = rows(tables.getLast());
            assertThat(listed.getFirst())
                    .containsExactly(
                            "Số", "Viết trong báo cáo", "Nội dung (mã)", "Đơn vị (mã)", "Kỳ", "Giá trị chính xác");
            List<List<String>> rows = listed.subList(1, listed.size());
            assertThat(rows).hasSameSizeAs(paper.get("figures")).hasSizeGreaterThan(50);
            int compared = 0;
            for (int n = 0; n < rows.size(); n++) {
                JsonNode figure = paper.get("figures").get(n);
                assertThat(rows.get(n).get(0)).isEqualTo(String.valueOf(n + 1));
                assertThat(rows.get(n).get(1)).isEqualTo(figure.get("shown").asString());
                String[] values = rows.get(n).get(5).split("\n");
                for (int b = 0; b < figure.get("basis").size(); b++) {
                    JsonNode basis = figure.get("basis").get(b);
                    String of = basis.get("of").asString();
                    if (List.of("own", "to-date", "achievement", "share").contains(of)) {
                        String key = "%s/%s/%s"
                                .formatted(
                                        basis.get("unit").asString(),
                                        basis.get("period").asString(),
                                        figure.get("indicator").asString());
                        assertThat(values[b]).as("%s %s", key, of).isEqualTo(exact(key, of));
                        compared++;
                    }
                }
            }
            assertThat(compared).isGreaterThan(50);
            linked(document, rows);
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anySatisfy(line -> assertThat(line).contains(hash));
            assertThat(document.getProperties().getCoreProperties().getSubject())
                    .isEqualTo("SHA-256 " + hash);
        }
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .map(cell -> cell.getParagraphs().stream()
                                .map(XWPFParagraph::getText)
                                .collect(Collectors.joining("\n")))
                        .toList())
                .toList();
    }

    /** Every figure in the text leads to the row that says what it is. */
    private static void linked(XWPFDocument document, List<List<String>> rows) {
        List<XWPFParagraph> all = new ArrayList<>(document.getParagraphs());
        for (XWPFTable table : document.getTables()) {
            for (XWPFTableRow row : table.getRows()) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    all.addAll(cell.getParagraphs());
                }
            }
        }
        List<XWPFHyperlinkRun> links = all.stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(XWPFHyperlinkRun.class::isInstance)
                .map(XWPFHyperlinkRun.class::cast)
                .toList();
        assertThat(links).hasSizeGreaterThanOrEqualTo(rows.size());
        List<String> bookmarks = all.stream()
                .flatMap(paragraph -> paragraph.getCTP().getBookmarkStartList().stream())
                .map(bookmark -> bookmark.getName())
                .toList();
        for (XWPFHyperlinkRun link : links) {
            String anchor = link.getCTHyperlink().getAnchor();
            assertThat(bookmarks).contains(anchor);
            String shown = rows.get(Integer.parseInt(anchor.substring(3)) - 1).get(1);
            assertThat(shown.toLowerCase(Locale.ROOT)).contains(link.text().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void a_word_document_is_the_same_byte_for_byte() throws Exception {
        assertThat(file("bao-cao-ky", "docx")).isEqualTo(file("bao-cao-ky", "docx"));
    }

    @Test
    void a_pdf_has_every_figure_and_its_letters() throws Exception {
        JsonNode paper = Wire.mapper().readTree(file("bao-cao-ky", "json"));
        try (PDDocument document = Loader.loadPDF(file("bao-cao-ky", "pdf"))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = flat(stripper.getText(document));
            requireFigures(paper, inOrder(document));
            for (JsonNode figure : paper.get("figures")) {
                for (JsonNode basis : figure.get("basis")) {
                    if (basis.get("of").asString().equals("own")) {
                        assertThat(text).contains(ownExactly(figure, basis));
                    }
                }
            }
            assertThat(text)
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "/BC-UBND",
                            "BÁO CÁO",
                            "tháng 8/2023",
                            "Nơi nhận:",
                            "CHỦ TỊCH",
                            "PHỤ LỤC",
                            hash);
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int n = 1; n <= document.getNumberOfPages(); n++) {
                PDPage page = document.getPage(n - 1);
                assertThat(page.getMediaBox().getWidth()).isCloseTo(595.28f, within(1f));
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
                stripper.setStartPage(n);
                stripper.setEndPage(n);
                String first = stripper.getText(document)
                        .strip()
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .strip();
                assertThat(first.equals(String.valueOf(n)))
                        .as("page %d begins with %s", n, first)
                        .isEqualTo(n > 1);
            }
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo("SHA-256 " + hash);
        }
    }

    /** Cell by cell, as it is set: read by position, other cells of a row may stand between the lines of one. */
    private static String inOrder(PDDocument document) throws IOException {
        return flat(new PDFTextStripper().getText(document)).replace(" ", "");
    }

    private static void requireFigures(JsonNode paper, String text) {
        for (JsonNode figure : paper.get("figures")) {
            // What stands in several cells of a row is one text in the list only, where it takes several lines.
            if (!figure.get("meaning").asString().equalsIgnoreCase("reports")) {
                assertThat(text).contains(flat(figure.get("shown").asString()).replace(" ", ""));
            }
        }
    }

    private String ownExactly(JsonNode figure, JsonNode basis) {
        String key = "%s/%s/%s"
                .formatted(
                        basis.get("unit").asString(),
                        basis.get("period").asString(),
                        figure.get("indicator").asString());
        return Objects.requireNonNull(exact(key, "own"));
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ");
    }

    @Test
    void figures_and_changes_are_written_as_the_rules_have_them() {
        JsonNode paper = preview("{{mỗi chỉ tiêu}}\n{{mã chỉ tiêu}}|{{số liệu}}|{{so cùng kỳ}}|{{luỹ kế}}\n{{hết}}");
        assertThat(paper.get("body").size()).isGreaterThan(20);
        int risenOrFallen = 0;
        for (JsonNode block : paper.get("body")) {
            String[] parts = flat(text(block)).split("\\|");
            Indicator indicator = indicator(parts[0]);
            String key = "004/" + PERIOD + "/" + parts[0];
            BigDecimal amount = decimal(key, "own", "amount");
            if (amount == null) {
                assertThat(parts[1]).isEqualTo("không có số liệu");
                continue;
            }
            BigDecimal over = decimal(key, "own", "over");
            if (over != null && over.signum() == 0) {
                assertThat(parts[1]).isEqualTo("không có tỷ lệ (mẫu số bằng 0)");
                continue;
            }
            BigDecimal one = over == null ? BigDecimal.ONE : over;
            BigDecimal hundred = indicator.percentage() ? BigDecimal.valueOf(100) : BigDecimal.ONE;
            String shown = written(amount.multiply(hundred).divide(one, indicator.decimals(), RoundingMode.HALF_UP));
            String unit = indicator.unitOfMeasure().vi().equals("%") ? "%" : " hộ";
            assertThat(parts[1]).as(parts[0]).startsWith(shown + unit);
            JsonNode own = Objects.requireNonNull(cells.get(key)).get("own");
            boolean partial = own.get("reported").asInt() < own.get("owed").asInt();
            assertThat(parts[1].endsWith("(%d/%d phường)"
                            .formatted(
                                    own.get("reported").asInt(), own.get("owed").asInt())))
                    .as(parts[1])
                    .isEqualTo(partial);
            risenOrFallen += change(parts, indicator, amount, one) ? 1 : 0;
        }
        assertThat(risenOrFallen).isGreaterThan(5);
    }

    private boolean change(String[] parts, Indicator indicator, BigDecimal amount, BigDecimal over) {
        String before = "004/2022-08/" + parts[0];
        BigDecimal was = decimal(before, "own", "amount");
        BigDecimal wasOver = Objects.requireNonNullElse(decimal(before, "own", "over"), BigDecimal.ONE);
        boolean points = parts[2].contains("điểm phần trăm");
        if (was == null || wasOver.signum() == 0 || !points && was.signum() == 0) {
            assertThat(parts[2]).doesNotContain("tăng", "giảm");
            return false;
        }
        BigDecimal hundred = BigDecimal.valueOf(100);
        BigDecimal difference =
                amount.multiply(wasOver).subtract(was.multiply(over)).multiply(hundred);
        BigDecimal change =
                difference.divide(points ? over.multiply(wasOver) : over.multiply(was), 1, RoundingMode.HALF_UP);
        if (change.signum() == 0) {
            return false;
        }
        BigDecimal plain = change.abs().stripTrailingZeros();
        assertThat(parts[2])
                .as(parts[0])
                .startsWith("%s %s"
                        .formatted(
                                change.signum() > 0 ? "tăng" : "giảm",
                                written(plain.scale() < 0 ? plain.setScale(0) : plain)))
                .contains(points ? "điểm phần trăm so với cùng kỳ năm trước" : "% so với cùng kỳ năm trước");
        return true;
    }

    @Test
    void counts_of_units_are_those_of_the_frozen_standings() {
        List<JsonNode> standings = new ArrayList<>();
        snapshots.read(number, Section.STANDINGS, JsonNode.class, standings::add);
        List<JsonNode> owed = standings.stream()
                .filter(standing -> standing.at("/obligation/period").asString().equals(PERIOD))
                .toList();
        long received = owed.stream()
                .filter(standing -> List.of("submitted", "approved")
                        .contains(standing.get("state").asString().toLowerCase(Locale.ROOT)))
                .count();
        JsonNode paper = preview(
                "{{số đơn vị đã báo cáo}}\n{{Kỳ}} - {{KỲ}} - {{kỳ trước}} - {{so kỳ trước MONTH-SUM-SUM-FLOW}}");
        assertThat(flat(text(paper.get("body").get(0)))).isEqualTo("%d/%d phường".formatted(received, owed.size()));
        assertThat(text(paper.get("body").get(1))).startsWith("Tháng 8/2023 - THÁNG 8/2023 - tháng 7/2023 - ");
    }

    @Test
    void what_is_not_frozen_is_not_written() {
        JsonNode paper = preview(
                "{{số liệu MONTH-SUM-SUM-FLOW 2023-05}}; {{nếu có cùng kỳ MONTH-SUM-SUM-FLOW}}có{{không thì}}không{{hết}}");
        assertThat(text(paper.get("body").get(0))).startsWith("không có số liệu; ");
        var refused = analyst.get(
                "/api/snapshots/%d/reports?template=bao-cao-ky&period=2023-05&format=pdf".formatted(number));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("period-not-frozen");
        assertThat(analyst.status("/api/snapshots/%d/reports?template=bao-cao-ky&format=odt".formatted(number)))
                .isEqualTo(422);
        assertThat(analyst.status("/api/snapshots/%d/reports?template=khong-co&format=pdf".formatted(number)))
                .isEqualTo(404);
    }

    @Test
    void refuses_a_template_with_all_its_faults() {
        var refused = analyst.post(
                "/api/snapshots/%d/reports/preview".formatted(number),
                Drafts.json("{{số lịu X}}\n{{số liệu KHONG-CO}}\n{{mỗi chỉ tiêu}}"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Wire.mapper().readTree(refused.body()).get("faults"))
                .extracting(fault -> fault.get("where").asString())
                .containsExactly("body:1:1", "body:2:1", "body:3:1");
    }

    @Test
    void tables_have_the_units_and_periods_that_were_asked_for() {
        JsonNode paper = preview("""
                {{bảng đơn vị MONTH-SUM-SUM-FLOW MONTH-SUM-RATIO-RATIO}}
                {{bảng các kỳ MONTH-SUM-SUM-FLOW}}
                {{bảng lĩnh vực}}
                {{bảng nộp báo cáo}}
                """);
        List<JsonNode> tables = new ArrayList<>();
        paper.get("body").forEach(block -> tables.add(block.get("table")));
        assertThat(tables).hasSize(4);
        // Wards A and B, and the district's own figure.
        assertThat(tables.get(0).get("rows")).hasSize(3);
        assertThat(tables.get(0).get("columns")).hasSize(4);
        assertThat(tables.get(2).get("rows")).isNotEmpty();
        assertThat(tables.get(3).get("rows")).hasSize(3);
    }

    @Test
    void libreoffice_reads_in_the_word_document_what_is_in_the_paper() throws Exception {
        Path docx = Files.write(directory.resolve("bao-cao.docx"), file("bao-cao-ky", "docx"));
        JsonNode paper = Wire.mapper().readTree(file("bao-cao-ky", "json"));
        // As text it says what stands in each cell, as PDF what stands on one line.
        Path read = LibreOffice.converted(docx, "txt:Text (encoded):UTF8");
        requireFigures(paper, flat(Files.readString(read)).replace(" ", ""));
        try (PDDocument document =
                Loader.loadPDF(LibreOffice.converted(docx, "pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = flat(stripper.getText(document)).replace(" ", "");
            for (JsonNode figure : paper.get("figures")) {
                for (JsonNode basis : figure.get("basis")) {
                    if (basis.get("of").asString().equals("own")) {
                        assertThat(text).contains(ownExactly(figure, basis).replace(" ", ""));
                    }
                }
            }
            assertThat(text).contains(hash);
        }
    }
}
