package vn.wardpulse.submission.sheet;

import java.math.BigDecimal;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.submission.report.OpenReport;
import vn.wardpulse.submission.workbook.Place;

/** Writes the rows of the sheet: what to compare with, and the cells that are filled in. */
final class LineWriter {

    static final String WRONG = "F8C9C4";
    private static final String INPUT = "FFF8DC";

    private final Worksheet sheet;
    private final OpenReport report;
    private final Language language;
    private final Content content;
    private final Remarks remarks;

    LineWriter(Worksheet sheet, OpenReport report, Language language, Content content, Remarks remarks) {
        this.sheet = sheet;
        this.report = report;
        this.language = language;
        this.content = content;
        this.remarks = remarks;
    }

    void write(SheetLine line, int row) {
        head(line, row);
        if (line.channel() == null) {
            report.line(line.indicator().code())
                    .ifPresent(beside -> Beside.of(line.indicator(), beside)
                            .forEach((column, cell) -> cell.write(sheet, row, column.ordinal())));
        }
        for (Column column : Column.values()) {
            if (line.takes(column)) {
                input(line, row, column);
            }
            remark(line, row, column);
        }
        if (line.ratio()) {
            rate(line, row);
        }
    }

    private void head(SheetLine line, int row) {
        Indicator indicator = line.indicator();
        Channel channel = line.channel();
        String name = channel == null
                ? language.name(indicator.name()) + meaning(indicator)
                : "– " + language.name(channel.name());
        sheet.value(row, Column.CODE.ordinal(), line.key());
        sheet.value(row, Column.NAME.ordinal(), PlainText.neutral(name));
        sheet.rowHeight(row, Layout.height(name, Column.NAME));
        sheet.value(row, Column.UNIT.ordinal(), PlainText.neutral(language.name(indicator.unitOfMeasure())));
        sheet.range(row, 0, row, Column.REMARK.ordinal())
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(org.dhatim.fastexcel.BorderSide.BOTTOM, "hair")
                .set();
    }

    private String meaning(Indicator indicator) {
        return indicator.numerator() == null || indicator.denominator() == null
                ? ""
                : "\n" + language.name(indicator.numerator()) + " / " + language.name(indicator.denominator());
    }

    private void input(SheetLine line, int row, Column column) {
        content.at(line, column).ifPresent(shown -> {
            switch (shown) {
                case Content.Shown.Number(BigDecimal value) -> sheet.value(row, column.ordinal(), value);
                case Content.Shown.Text(String text) -> sheet.value(row, column.ordinal(), PlainText.neutral(text));
            }
        });
        StyleSetter style = sheet.style(row, column.ordinal());
        style.fillColor(INPUT);
        if (column.number()) {
            style.format(Formats.number(line.decimals())).horizontalAlignment("right");
        }
        if (report.fillable()) {
            style.protectionOption(ProtectionOption.LOCKED, false);
            Validation.of(line, column).put(sheet, Layout.at(row, column));
        }
        style.set();
    }

    private void remark(SheetLine line, int row, Column column) {
        String said = remarks.on(line, column);
        if (!said.isEmpty()) {
            sheet.comment(row, column.ordinal(), said);
            sheet.style(row, column.ordinal()).fillColor(WRONG).set();
        }
    }

    /** The rate as it is typed, for the eye: it is not read back. */
    private void rate(SheetLine line, int row) {
        Place numerator = Layout.at(row, Column.NUMERATOR);
        Place denominator = Layout.at(row, Column.DENOMINATOR);
        Indicator indicator = line.indicator();
        sheet.formula(
                row,
                Column.FIGURE.ordinal(),
                "IF(N(%s)>0,ROUND(N(%s)/%s*%d,%d),\"\")"
                        .formatted(
                                denominator,
                                numerator,
                                denominator,
                                indicator.percentage() ? 100 : 1,
                                indicator.decimals()));
        sheet.style(row, Column.FIGURE.ordinal())
                .format(Formats.number(indicator.decimals()))
                .fontColor("666666")
                .set();
    }
}
