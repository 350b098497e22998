package vn.wardpulse.reporting.writer;

import java.util.List;
import java.util.stream.Collectors;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.Utilities;
import org.openpdf.text.pdf.PdfPTable;
import vn.wardpulse.files.Typeset;
import vn.wardpulse.reporting.writer.PdfLetters.Style;

/** Tables whose heads stand on every page again. */
final class PdfTables {

    private static final float SIZE = 10.5f;
    private static final float SMALL = 8.5f;
    /** 165 mm lie between the margins. */
    private static final float WIDTH = Utilities.millimetersToPoints(165);

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
                float size = Fitting.size(
                        spans.stream().map(Paper.Span::text).collect(Collectors.joining()),
                        letters.base(style),
                        SIZE,
                        room(column, table.columns()));
                drawn.addCell(Typeset.cell(letters.phrase(spans, size, style), alignment(column.side())));
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
                float size = Fitting.size(text, letters.base(Style.PLAIN), SMALL, room(columns.get(n), columns));
                Phrase phrase = letters.phrase(text, size);
                if (n == 0) {
                    phrase = new Phrase(
                            size * 1.25f,
                            new Chunk(text, letters.font(Style.PLAIN, size))
                                    .setLocalDestination(PdfLetters.place(Integer.parseInt(text))));
                }
                drawn.addCell(Typeset.cell(phrase, alignment(columns.get(n).side())));
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
            float fits = Fitting.size(column.title(), letters.base(Style.BOLD), size, room(column, columns));
            table.addCell(Typeset.head(letters.phrase(column.title(), fits, Style.BOLD)));
        }
        return table;
    }

    private static float room(Paper.Column column, List<Paper.Column> columns) {
        int all = columns.stream().mapToInt(Paper.Column::width).sum();
        return column.width() * WIDTH / all - 2 * Typeset.PADDING - 1;
    }

    private static int alignment(Paper.Side side) {
        return switch (side) {
            case LEFT -> Element.ALIGN_LEFT;
            case CENTRE -> Element.ALIGN_CENTER;
            case RIGHT -> Element.ALIGN_RIGHT;
        };
    }
}
