package vn.wardpulse.reporting.writer;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Utilities;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import vn.wardpulse.files.Vietnamese;
import vn.wardpulse.reporting.writer.PdfLetters.Style;

/** Tables whose heads stand on every page again. */
final class PdfTables {

    private static final float SIZE = 10.5f;
    private static final float SMALL = 8.5f;
    private static final float PADDING = 3;
    /** 165 mm lie between the margins. */
    private static final float WIDTH = Utilities.millimetersToPoints(165);

    private static final Color HEAD = new Color(0xEC, 0xEC, 0xEC);

    private final PdfLetters letters;

    PdfTables(PdfLetters letters) {
        this.letters = letters;
    }

    void add(Paper.Table table, Document document) {
        PdfPTable drawn = begun(table.columns(), SIZE);
        for (Paper.Row row : table.rows()) {
            for (int n = 0; n < table.columns().size(); n++) {
                Paper.Column column = table.columns().get(n);
                Style style = row.strong() ? Style.BOLD : Style.PLAIN;
                List<Paper.Span> spans = row.cells().get(n);
                float size = size(
                        spans.stream().map(Paper.Span::text).collect(Collectors.joining()),
                        style,
                        SIZE,
                        room(column, table.columns()));
                drawn.addCell(cell(letters.phrase(spans, size, style), column.side()));
            }
        }
        document.add(drawn);
    }

    /** The first cell of each row is where the figure of that number leads to. */
    void addAppendix(List<Paper.Column> columns, List<List<String>> rows, Document document) {
        PdfPTable drawn = begun(columns, SMALL);
        for (List<String> row : rows) {
            for (int n = 0; n < columns.size(); n++) {
                String text = row.get(n);
                float size = size(text, Style.PLAIN, SMALL, room(columns.get(n), columns));
                Phrase phrase = letters.phrase(text, size);
                if (n == 0) {
                    phrase = new Phrase(
                            size * 1.25f,
                            new Chunk(text, letters.font(Style.PLAIN, size))
                                    .setLocalDestination(PdfLetters.place(Integer.parseInt(text))));
                }
                drawn.addCell(cell(phrase, columns.get(n).side()));
            }
        }
        document.add(drawn);
    }

    private PdfPTable begun(List<Paper.Column> columns, float size) {
        float[] widths = new float[columns.size()];
        for (int n = 0; n < widths.length; n++) {
            widths[n] = columns.get(n).width();
        }
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setSplitLate(true);
        table.setSpacingBefore(6);
        table.setSpacingAfter(4);
        for (Paper.Column column : columns) {
            float fits = size(column.title(), Style.BOLD, size, room(column, columns));
            PdfPCell head = cell(letters.phrase(column.title(), fits, Style.BOLD), Paper.Side.CENTRE);
            head.setVerticalAlignment(Element.ALIGN_MIDDLE);
            head.setBackgroundColor(HEAD);
            table.addCell(head);
        }
        return table;
    }

    private static float room(Paper.Column column, List<Paper.Column> columns) {
        int all = columns.stream().mapToInt(Paper.Column::width).sum();
        return column.width() * WIDTH / all - 2 * PADDING - 1;
    }

    /** So small that no word is broken off: half a figure is another figure. */
    private float size(String text, Style style, float size, float room) {
        float widest = Arrays.stream(Vietnamese.composed(text).split("[ \n]"))
                .map(word -> letters.base(style).getWidthPoint(word, size))
                .max(Float::compare)
                .orElse(0f);
        return widest <= room ? size : size * room / widest;
    }

    private static PdfPCell cell(Phrase phrase, Paper.Side side) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setHorizontalAlignment(
                switch (side) {
                    case LEFT -> Element.ALIGN_LEFT;
                    case CENTRE -> Element.ALIGN_CENTER;
                    case RIGHT -> Element.ALIGN_RIGHT;
                });
        cell.setUseAscender(true);
        cell.setPadding(PADDING);
        cell.setPaddingBottom(4.5f);
        cell.setBorderWidth(0.5f);
        return cell;
    }
}
