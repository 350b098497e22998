package vn.wardpulse.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** One table on paper, as wide as what stands in it. A figure is never broken over two lines. */
final class PaperTable {

    private static final float SIZE = 9.5f;
    /** What lies between the text of two columns. */
    private static final float AROUND = 2 * Typeset.PADDING + 1;
    /** A column of words is no wider than this; they go on below. */
    private static final float WIDEST_TEXT = 190;
    /** Heads of columns are broken between words, down to this. */
    private static final float NARROWEST = 46;
    /** Rows that are held before they are written. */
    private static final int HELD = 200;

    private final Table table;
    private final DocumentFonts fonts;
    private final int[] places;
    private final List<String> heads;
    private final float[] widths;

    PaperTable(Table table, DocumentFonts fonts) {
        this.table = table;
        this.fonts = fonts;
        this.places = table.places(true);
        this.heads = table.heads(true);
        this.widths = new float[places.length];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = width(column);
        }
    }

    String title() {
        return table.title();
    }

    /** Of the whole, were there no page to fit it on. */
    float width() {
        return sum(0, widths.length);
    }

    private float sum(int from, int to) {
        float sum = 0;
        for (int column = from; column < to; column++) {
            sum += widths[column];
        }
        return sum;
    }

    private float width(int column) {
        float widest = NARROWEST;
        for (String word : heads.get(column).split(" ")) {
            widest = Math.max(widest, fonts.boldWidth(word, SIZE) + AROUND);
        }
        for (Table.Row row : table.rows()) {
            Object value = Table.values(row, new int[] {places[column]}, true).getFirst();
            if (value != null) {
                float whole = fonts.boldWidth(text(value), SIZE) + AROUND;
                widest = Math.max(widest, value instanceof BigDecimal ? whole : Math.min(whole, WIDEST_TEXT));
            }
        }
        return widest;
    }

    void addTo(Document document, Wording wording) {
        int leading = Math.min(table.leading(), widths.length);
        float room = document.right() - document.left() - sum(0, leading);
        List<int[]> parts = parts(leading, room);
        for (int[] part : parts) {
            if (parts.size() > 1) {
                if (part != parts.getFirst()) {
                    document.newPage();
                }
                document.add(Typeset.heading(fonts.italic(
                        String.format(
                                Locale.ROOT,
                                wording.part(),
                                part[0] - leading + 1,
                                part[1] - leading,
                                widths.length - leading),
                        10)));
            }
            add(document, leading, part[0], part[1]);
        }
    }

    /** From which column to before which each part goes; one that is wider than all the room stands alone. */
    private List<int[]> parts(int leading, float room) {
        List<int[]> parts = new ArrayList<>();
        int from = leading;
        float filled = 0;
        for (int column = leading; column < widths.length; column++) {
            if (column > from && filled + widths[column] > room) {
                parts.add(new int[] {from, column});
                from = column;
                filled = 0;
            }
            filled += widths[column];
        }
        parts.add(new int[] {from, widths.length});
        return parts;
    }

    private void add(Document document, int leading, int from, int to) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < to; column++) {
            if (column < leading || column >= from) {
                columns.add(column);
            }
        }
        float[] shares = new float[columns.size()];
        float whole = 0;
        for (int n = 0; n < shares.length; n++) {
            shares[n] = widths[columns.get(n)];
            whole += shares[n];
        }
        float room = document.right() - document.left();
        PdfPTable grid = new PdfPTable(shares);
        grid.setWidthPercentage(Math.min(100, Math.max(60, 100 * whole / room)));
        grid.setHorizontalAlignment(Element.ALIGN_LEFT);
        grid.setHeaderRows(1);
        grid.setSplitLate(true);
        grid.setSpacingBefore(6);
        grid.setComplete(false);
        columns.forEach(column -> grid.addCell(Typeset.head(fonts.bold(heads.get(column), SIZE))));
        int rows = 0;
        for (Table.Row row : table.rows()) {
            List<@Nullable Object> values = Table.values(row, places, true);
            columns.forEach(column -> grid.addCell(cell(values.get(column), column, leading, row.strong())));
            if (++rows % HELD == 0) {
                document.add(grid);
            }
        }
        grid.setComplete(true);
        document.add(grid);
    }

    private PdfPCell cell(@Nullable Object value, int column, int leading, boolean strong) {
        boolean figure = table.columns().get(places[column]).kind() != Kind.TEXT;
        String text = value == null ? column < leading || !figure ? "" : Vietnamese.MISSING : text(value);
        Phrase phrase = strong && column < leading ? fonts.bold(text, SIZE) : fonts.regular(text, SIZE);
        return Typeset.cell(
                phrase, figure ? Element.ALIGN_RIGHT : column < leading ? Element.ALIGN_LEFT : Element.ALIGN_CENTER);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? Vietnamese.number(number) : value.toString();
    }
}
