package vn.wardpulse.reporting.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;
import vn.wardpulse.web.Refused;

/** What Apache PDFBox finds in the document, held against the database. */
@ReportingTest
class OfficialDocumentTest {

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    Snapshots snapshots;

    private Manifest manifest;
    private byte[] file;

    @BeforeEach
    void freeze() throws Exception {
        teller.tell();
        Api analyst = Api.person(port, "004", "analyst");
        int number = FrozenWide.freeze(teller, analyst);
        manifest = snapshots.find(number).orElseThrow().manifest();
        file = Api.bytes(analyst.request("/api/snapshots/%d/export?format=pdf".formatted(number)));
    }

    private interface Look {
        void at(PDDocument document) throws IOException;
    }

    private void open(Look look) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            look.at(document);
        }
    }

    private static String text(PDDocument document, int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(document);
    }

    @Test
    void has_every_figure_of_the_unit_and_its_chosen_periods_as_the_database_has_it() throws Exception {
        open(document -> {
            String text = text(document, 1, document.getNumberOfPages()).replaceAll("\\s+", " ");
            int from = 0;
            for (Period period : List.of(Period.month(2023, 8), Period.quarter(2023, 3))) {
                int heading = text.indexOf("Số liệu " + Vietnamese.period(period), from);
                assertThat(heading).as(period.toString()).isGreaterThan(from);
                from = heading;
                for (String figures : expected(period)) {
                    int found = text.indexOf(figures, from);
                    assertThat(found).as("%s “%s” in %s", period, figures, text).isGreaterThanOrEqualTo(from);
                    from = found + figures.length();
                }
            }
        });
    }

    /** Of each indicator in its order: unit of measure, figure, figure to date, achievement. */
    private List<String> expected(Period period) {
        List<FrozenTable.Row> rows = new ArrayList<>();
        FrozenTable.CELLS.read(snapshots, manifest.number(), FrozenNames.of(snapshots, manifest.number()), row -> {
            if ("004".equals(FrozenTable.at(row, "unit")) && row.period().equals(period)) {
                rows.add(row);
            }
        });
        assertThat(rows).hasSizeGreaterThan(20);
        List<String> expected = new ArrayList<>();
        rows.sort(Comparator.comparingInt(row -> indicator(row).order()));
        rows.forEach(row -> expected.add("%s %s %s %s"
                .formatted(
                        indicator(row).unitOfMeasure().vi(),
                        written(FrozenTable.value(row, "own")),
                        written(FrozenTable.value(row, "toDate")),
                        FrozenTable.at(row, "achievement") == null ? "–" : "%")));
        return expected;
    }

    private static Indicator indicator(FrozenTable.Row row) {
        return Objects.requireNonNull(row.indicator());
    }

    /** By the JDK's own rules for Vietnam, to which ours are held. */
    private static String written(@Nullable BigDecimal value) {
        if (value == null) {
            return "–";
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.of("vi", "VN")));
        format.setMinimumFractionDigits(value.scale());
        format.setMaximumFractionDigits(value.scale());
        return format.format(value);
    }

    @Test
    void is_laid_out_as_official_documents_are() throws Exception {
        open(document -> {
            String first = text(document, 1, 1);
            assertThat(first)
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "Số: " + manifest.number(),
                            "ngày 12 tháng 10 năm 2023",
                            "BẢNG SỐ LIỆU",
                            manifest.name(),
                            "Kỳ số liệu: tháng 8/2023, quý III/2023",
                            "Tạm thời");
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (int n = 1; n <= pages; n++) {
                assertThat(text(document, n, n)).contains("Trang %d/%d".formatted(n, pages), "Bản chốt số");
                PDRectangle box = document.getPage(n - 1).getMediaBox();
                assertThat(box.getWidth()).isCloseTo(595.28f, within(1f));
                assertThat(box.getHeight()).isCloseTo(841.89f, within(1f));
            }
            assertThat(text(document, 2, 2)).contains("STT", "Chỉ tiêu", "Luỹ kế");
            assertThat(text(document, pages, pages))
                    .contains(
                            "NGƯỜI CHỐT SỐ LIỆU",
                            manifest.signedBy().name(),
                            manifest.hash(),
                            manifest.content(),
                            "vị trí %d".formatted(manifest.position().reports()));
        });
    }

    @Test
    void brings_its_letters_and_says_what_it_is() throws Exception {
        open(document -> {
            List<String> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    // Six letters and a plus: only the letters that are used.
                    assertThat(font.getName()).matches("[A-Z]{6}\\+Tinos.*");
                    fonts.add(font.getName().substring(7));
                }
            }
            assertThat(fonts).containsOnly("Tinos-Regular", "Tinos-Bold", "Tinos-Italic");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
            assertThat(document.getDocumentInformation().getTitle()).contains(manifest.name());
            assertThat(document.getDocumentInformation().getSubject()).contains(manifest.hash());
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(manifest.takenAt());
        });
        assertThat(file.length).isLessThan(200_000);
    }

    @Test
    void is_refused_politely_where_it_would_be_no_paper_any_more() {
        OfficialDocument.demandShort(OfficialDocument.ROWS);
        assertThatThrownBy(() -> OfficialDocument.demandShort(OfficialDocument.ROWS + 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.en()).contains("6001 rows", "xlsx")));
    }
}
