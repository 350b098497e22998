package vn.wardpulse.submission.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.report.OpenReport;
import vn.wardpulse.submission.workbook.Grid;
import vn.wardpulse.submission.workbook.Xlsx;

/** What is written into a sheet is what is read out of it, and everything that cannot be is told by its cell. */
class SheetReadingTest {

    private static final ReportedFigure[] FIGURES = {
        new ReportedFigure(new IndicatorCode("HOU"), Plan.amount("123456789012345678"), "- đã đối chiếu"),
        new ReportedFigure(new IndicatorCode("ADM"), Plan.pair("1205", "1210"), null),
        new ReportedFigure(
                new IndicatorCode("MEE"),
                Plan.amount("12"),
                null,
                List.of(
                        new ChannelFigure(new ChannelCode("HALL"), Plan.amount("5")),
                        new ChannelFigure(new ChannelCode("RADIO"), Plan.amount("7")))),
        new ReportedFigure(new IndicatorCode("SCO"), Plan.amount("95.125"), null),
        new ReportedFigure(new IndicatorCode("YES"), new Figure.NoData("=chưa đến hạn"), null)
    };

    private final OpenReport empty = Plan.report();
    private final Xlsx sheet = written(empty);

    @Test
    void whatIsWrittenIsRead() {
        OpenReport report = Plan.report(FIGURES);

        FilledSheet read = read(report, written(report));

        assertThat(read.figures()).containsExactly(FIGURES);
        assertThat(read.right()).containsExactly(FIGURES);
        assertThat(read.blank()).isEmpty();
        assertThat(Plan.codes(read)).isEmpty();
    }

    @Test
    void blankLinesAreNamedAndNothingElse() {
        FilledSheet read = read(empty, sheet);

        assertThat(read.blank()).containsExactly("HOU", "ADM", "MEE", "SCO", "YES");
        assertThat(read.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G10 | 12      | HOU | 12
            G10 | 1.234   | HOU | 1234
            G10 | 1 234   | HOU | 1234
            G15 | 95,5    | SCO | 95.5
            G15 | 0,125   | SCO | 0.125
            G16 | Có      | YES | 1
            G16 | không   | YES | 0
            """)
    void textIsReadAsPeopleTypeIt(String cell, String text, IndicatorCode indicator, String value) {
        assertThat(read(empty, sheet.text(cell, text)).right())
                .containsExactly(new ReportedFigure(indicator, Plan.amount(value), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G10 | nhiều    | not-a-number@Biểu!G10
            G10 | 1,5      | whole-number-expected@Biểu!G10
            G10 | -3       | negative@Biểu!G10
            G10 | 1111111111111111111 | too-many-digits@Biểu!G10
            G15 | 1.234    | ambiguous-number@Biểu!G15
            G15 | 1,234    | ambiguous-number@Biểu!G15
            G15 | 101      | score-out-of-range@Biểu!G15
            G16 | có lẽ    | yes-or-no-expected@Biểu!G16
            H11 | 5        | half-a-pair@Biểu!I11
            I11 | 5        | half-a-pair@Biểu!H11
            H10 | 5        | cell-not-for-input@Biểu!H10
            K10 | lạ       | remark-without-figure@Biểu!K10
            A10 | HOUSE    | unknown-indicator@Biểu!A10
            A10 | ADM      | duplicate-indicator@Biểu!A11
            """)
    void whatIsWrongIsToldByItsCell(String cell, String text, String fault) {
        FilledSheet read = read(empty, sheet.text(cell, text));

        assertThat(Plan.codes(read)).containsExactly(fault);
        assertThat(read.sound()).isFalse();
        assertThat(read.right()).isEmpty();
    }

    @Test
    void formulasAreNotComputed() {
        FilledSheet read = read(empty, sheet.formula("G10", "1+6").formula("K11", "A1"));

        assertThat(Plan.codes(read)).isEqualTo(Plan.codes("formula-in-cell@Biểu!G10", "formula-in-cell@Biểu!K11"));
    }

    @Test
    void allFaultsAreToldAtOnceAndWhatIsRightCanBeTaken() {
        FilledSheet read = read(
                empty,
                sheet.number("G10", "700")
                        .number("H11", "1300")
                        .number("I11", "1210")
                        .number("G13", "5")
                        .number("G15", "1.1000000000000001")
                        .text("J16", "chưa đến hạn")
                        .text("G16", "Có"));

        assertThat(Plan.codes(read))
                .isEqualTo(Plan.codes(
                        "unusual-change@Biểu!G10",
                        "numerator-above-denominator@Biểu!H11",
                        "channel-required@Biểu!G14",
                        "figure-and-reason@Biểu!J16"));
        assertThat(read.wrong()).containsExactlyInAnyOrder("ADM", "MEE", "YES");
        assertThat(read.right())
                .containsExactly(
                        new ReportedFigure(new IndicatorCode("HOU"), Plan.amount("700"), null),
                        new ReportedFigure(new IndicatorCode("SCO"), Plan.amount("1.1"), null));
    }

    @Test
    void aSheetOfAnOlderFormIsToldSo() {
        FilledSheet read = read(empty, sheet.text("K4", "00000000").number("G10", "112"));

        assertThat(Plan.codes(read)).containsExactly("sheet-of-another-form@Biểu!K4");
        assertThat(read.right()).hasSize(1);
    }

    @Test
    void aSheetSaysWhoseItIs() {
        assertThat(Identity.in(grid(sheet)).obligation()).contains(empty.obligation());
        assertThat(Identity.in(grid(written(Plan.report(new UnitId("00124"))))).obligation())
                .isNotEqualTo(Identity.in(grid(sheet)).obligation());
        assertThat(Identity.in(grid(sheet.text("K5", "other-1"))).obligation()).isEmpty();
        assertThat(Identity.in(grid(sheet.text("K5", "wardpulse-1").text("K3", "soon")))
                        .obligation())
                .isEmpty();
    }

    private static Xlsx written(OpenReport report) {
        return Xlsx.of(new SheetWriter(report, Language.VIETNAMESE, new Prefill(report), Remarks.NONE).write());
    }

    private static Grid grid(Xlsx sheet) {
        return Grid.read("f.xlsx", sheet.file(), Layout.SHEET);
    }

    private static FilledSheet read(OpenReport report, Xlsx sheet) {
        return SheetReading.read(report, grid(sheet));
    }
}
