package vn.wardpulse.reporting.writer;

import java.util.List;
import java.util.stream.Collectors;
import vn.wardpulse.files.DocumentFonts;
import vn.wardpulse.files.Xml;

/** Tables of a Word document. Lengths are in twentieths of a point. */
final class DocxTables {

    /** What lies between the margins: 165 mm. */
    static final int WIDTH = 9_355;

    private static final int PADDING = 57;
    private static final float POINT = 20;

    /** A style of the document's; its size in half points. */
    private enum Style {
        TABLE("Bang", 21),
        APPENDIX("PhuLuc", 17);

        private final String id;
        private final int size;

        Style(String id, int size) {
            this.id = id;
            this.size = size;
        }
    }

    private final Xml xml;
    private final DocxRuns runs;
    private final DocumentFonts fonts;

    /** @param fonts as wide as those that the document is read with */
    DocxTables(Xml xml, DocxRuns runs, DocumentFonts fonts) {
        this.xml = xml;
        this.runs = runs;
        this.fonts = fonts;
    }

    void add(Paper.Table table) {
        List<Integer> widths = grid(table.columns());
        begin(table.columns(), widths, Style.TABLE);
        for (Paper.Row row : table.rows()) {
            beginRow();
            for (int n = 0; n < widths.size(); n++) {
                List<Paper.Span> spans = row.cells().get(n);
                String text = spans.stream().map(Paper.Span::text).collect(Collectors.joining());
                DocxLook look = look(Style.TABLE, table.columns().get(n).side(), row.strong(), text, widths.get(n));
                cell(widths.get(n), () -> runs.paragraph(spans, look));
            }
            xml.close();
        }
        xml.close();
        // What follows does not stick to the table.
        runs.paragraph("", new DocxLook("Normal", "", 8, false, false, 0, false));
    }

    /** The first cell of each row is where the figure of that number leads to. */
    void addAppendix(List<Paper.Column> columns, List<List<String>> rows) {
        List<Integer> widths = grid(columns);
        begin(columns, widths, Style.APPENDIX);
        for (int n = 0; n < rows.size(); n++) {
            beginRow();
            for (int column = 0; column < widths.size(); column++) {
                String text = rows.get(n).get(column);
                DocxLook look = look(Style.APPENDIX, columns.get(column).side(), false, text, widths.get(column));
                int anchor = column == 0 ? n + 1 : 0;
                cell(widths.get(column), () -> {
                    String[] lines = text.split("\n");
                    for (int line = 0; line < lines.length; line++) {
                        runs.anchored(lines[line], look, line == 0 ? anchor : 0);
                    }
                });
            }
            xml.close();
        }
        xml.close();
    }

    private DocxLook look(Style style, Paper.Side side, boolean bold, String text, int width) {
        float whole = style.size / 2f;
        float size = Fitting.size(text, bold ? fonts.bold() : fonts.regular(), whole, (width - 2 * PADDING) / POINT);
        return new DocxLook(style.id, side(side), size < whole ? (int) Math.floor(2 * size) : 0, bold, false, 0, false);
    }

    private static String side(Paper.Side side) {
        return switch (side) {
            case LEFT -> "";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }

    private static List<Integer> grid(List<Paper.Column> columns) {
        int all = columns.stream().mapToInt(Paper.Column::width).sum();
        return columns.stream().map(column -> column.width() * WIDTH / all).toList();
    }

    /** Begins a table with lines, whose head stands on every page again. */
    private void begin(List<Paper.Column> columns, List<Integer> widths, Style style) {
        xml.open("w:tbl")
                .open("w:tblPr")
                .leaf("w:tblW", "w:w", WIDTH, "w:type", "dxa")
                .open("w:tblBorders");
        for (String border : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.leaf("w:" + border, "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "auto");
        }
        xml.close()
                .leaf("w:tblLayout", "w:type", "fixed")
                .open("w:tblCellMar")
                .leaf("w:left", "w:w", PADDING, "w:type", "dxa")
                .leaf("w:right", "w:w", PADDING, "w:type", "dxa")
                .close()
                .close();
        columns(widths);
        xml.open("w:tr").open("w:trPr").leaf("w:cantSplit").leaf("w:tblHeader").close();
        for (int n = 0; n < columns.size(); n++) {
            String title = columns.get(n).title();
            xml.open("w:tc")
                    .open("w:tcPr")
                    .leaf("w:tcW", "w:w", widths.get(n), "w:type", "dxa")
                    .leaf("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "ECECEC")
                    .leaf("w:vAlign", "w:val", "center")
                    .close();
            runs.paragraph(title, look(style, Paper.Side.CENTRE, true, title, widths.get(n)));
            xml.close();
        }
        xml.close();
    }

    private void columns(List<Integer> widths) {
        xml.open("w:tblGrid");
        widths.forEach(width -> xml.leaf("w:gridCol", "w:w", width));
        xml.close();
    }

    /** Begins a table without lines, of two columns. */
    void beginBare(int left, int right) {
        xml.open("w:tbl")
                .open("w:tblPr")
                .leaf("w:tblW", "w:w", left + right, "w:type", "dxa")
                .leaf("w:tblLayout", "w:type", "fixed")
                .close();
        columns(List.of(left, right));
    }

    /** Begins a row that is never torn apart. */
    void beginRow() {
        xml.open("w:tr").open("w:trPr").leaf("w:cantSplit").close();
    }

    void cell(int width, Runnable content) {
        xml.open("w:tc")
                .open("w:tcPr")
                .leaf("w:tcW", "w:w", width, "w:type", "dxa")
                .close();
        content.run();
        xml.close();
    }
}
