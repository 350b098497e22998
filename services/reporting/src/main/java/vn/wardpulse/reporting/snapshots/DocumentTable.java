package vn.wardpulse.reporting.snapshots;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Utilities;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import vn.wardpulse.files.DocumentFonts;
import vn.wardpulse.files.Typeset;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.wire.Wire;

/** The figures of one unit and one period as a table whose head stands on every page again. */
final class DocumentTable {

    private static final List<String> HEADS =
            List.of("STT", "Chỉ tiêu", "Đơn vị tính", "Trong kỳ", "Luỹ kế", "Mức đạt", "Trạng thái");
    private static final float[] WIDTHS = {6, 29, 9, 17, 17, 10, 12};
    private static final float SIZE = 10.5f;
    private static final float SMALL = 8.5f;
    /** What a hundredth of the table's width has: 165 mm lie between the margins. */
    private static final float PART = Utilities.millimetersToPoints(1.65f);

    private static final int FIGURE = 3;
    private static final int ACHIEVEMENT = 5;

    private static final Comparator<FrozenTable.Row> ORDER = Comparator.comparing(
            FrozenTable.Row::indicator,
            Comparator.nullsLast(Comparator.comparingInt(Indicator::order).thenComparing(Indicator::code)));

    private final DocumentFonts fonts;
    private final FrozenNames names;

    DocumentTable(DocumentFonts fonts, FrozenNames names) {
        this.fonts = fonts;
        this.names = names;
    }

    /** In the order of the indicators. */
    void addTo(Document document, Period period, List<FrozenTable.Row> rows) {
        PdfPTable table = new PdfPTable(WIDTHS);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSplitLate(true);
        table.setSpacingBefore(6);
        HEADS.forEach(head -> table.addCell(Typeset.head(fonts.bold(head, SIZE))));
        int number = 0;
        for (FrozenTable.Row row : rows.stream().sorted(ORDER).toList()) {
            add(table, ++number, row);
        }
        Phrase title = fonts.bold("Số liệu " + Vietnamese.period(period), 12);
        document.add(Typeset.heading(title));
        document.add(table);
    }

    private void add(PdfPTable table, int number, FrozenTable.Row row) {
        Indicator indicator = row.indicator();
        String code = Objects.requireNonNullElse(FrozenTable.at(row, "indicator"), "");
        table.addCell(Typeset.cell(fonts.regular(String.valueOf(number), SIZE), Element.ALIGN_CENTER));
        table.addCell(Typeset.cell(
                fonts.regular(indicator == null ? code : indicator.name().vi(), SIZE), Element.ALIGN_LEFT));
        table.addCell(Typeset.cell(
                fonts.regular(indicator == null ? "" : indicator.unitOfMeasure().vi(), SIZE), Element.ALIGN_CENTER));
        table.addCell(figure(row, "own"));
        table.addCell(figure(row, "toDate"));
        table.addCell(Typeset.cell(
                whole(Vietnamese.percent(FrozenTable.decimal(row, "achievement")), ACHIEVEMENT), Element.ALIGN_RIGHT));
        table.addCell(Typeset.cell(fonts.regular(status(row), SIZE), Element.ALIGN_LEFT));
    }

    /** With what it rests on below it where that is not all that it should. */
    private PdfPCell figure(FrozenTable.Row row, String total) {
        Phrase phrase = whole(Vietnamese.number(FrozenTable.value(row, total)), FIGURE);
        int owed = count(row, total, "owed");
        int reported = count(row, total, "reported");
        if (owed > 1 && reported < owed) {
            String counted =
                    names.isOfWards(new IndicatorCode(Objects.requireNonNull(FrozenTable.at(row, "indicator"))))
                            ? "phường"
                            : "đơn vị";
            phrase.add(fonts.italic("\n%d/%d %s".formatted(reported, owed, counted), SMALL));
        }
        return Typeset.cell(phrase, Element.ALIGN_RIGHT);
    }

    /** In one line whatever its length: a figure that is broken off is another figure. */
    private Phrase whole(String figure, int column) {
        float room = WIDTHS[column] * PART - 2 * Typeset.PADDING - 1;
        float width = fonts.regular().getWidthPoint(figure, SIZE);
        return fonts.regular(figure, width <= room ? SIZE : SIZE * room / width);
    }

    private static int count(FrozenTable.Row row, String... path) {
        @Nullable BigDecimal count = FrozenTable.decimal(row, path);
        return count == null ? 0 : count.intValueExact();
    }

    private static String status(FrozenTable.Row row) {
        return Vietnamese.status(Wire.mapper().treeToValue(row.object().path("status"), Status.class));
    }
}
