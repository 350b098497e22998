package vn.wardpulse.files;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sheet of OpenDocument, row by row. */
final class OdsRows {

    private final Xml xml;
    private long written;

    OdsRows(Xml xml) {
        this.xml = xml;
    }

    /** Rows so far, the head among them. */
    long written() {
        return written;
    }

    /** @param widths of the columns, in letters */
    void begin(String name, List<Integer> widths) {
        xml.open("table:table", "table:name", name);
        widths.forEach(letters -> xml.leaf("table:table-column", "table:style-name", OdsStyles.column(letters)));
    }

    void head(List<String> names) {
        xml.open("table:table-row", "table:style-name", OdsStyles.HEAD_ROW);
        names.forEach(name -> text(name, OdsStyles.HEAD));
        xml.close();
        written++;
    }

    /** @param strong how many of the first columns stand out */
    void row(List<? extends @Nullable Object> values, int strong) {
        xml.open("table:table-row");
        int empty = 0;
        boolean any = false;
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value == null) {
                empty++;
            } else {
                skip(empty);
                empty = 0;
                any = true;
                cell(value, column < strong);
            }
        }
        if (!any) {
            // A row has a cell.
            skip(1);
        }
        xml.close();
        written++;
    }

    void end() {
        xml.close();
    }

    private void skip(int cells) {
        if (cells == 1) {
            xml.leaf("table:table-cell");
        } else if (cells > 1) {
            xml.leaf("table:table-cell", "table:number-columns-repeated", cells);
        }
    }

    private void cell(Object value, boolean strong) {
        switch (value) {
            case BigDecimal number
            when number.precision() > SheetCells.DIGITS ->
                text(number.toPlainString(), strong ? OdsStyles.STRONG : null);
            case BigDecimal number ->
                number(number.toPlainString(), Vietnamese.number(number), OdsStyles.number(number.scale()));
            case Number number -> number(number.toString(), number.toString(), null);
            default -> text(value.toString(), strong ? OdsStyles.STRONG : null);
        }
    }

    /** @param shown for who looks at the document without reckoning; programs show the value by the style */
    private void number(String value, String shown, @Nullable String style) {
        open("float", style, "office:value", value).text("text:p", shown).close();
    }

    private void text(String text, @Nullable String style) {
        open("string", style);
        text.lines().forEach(this::paragraph);
        xml.close();
    }

    private Xml open(String type, @Nullable String style, Object... more) {
        Object[] attributes = new Object[2 + (style == null ? 0 : 2) + more.length];
        int at = 0;
        if (style != null) {
            attributes[at++] = "table:style-name";
            attributes[at++] = style;
        }
        attributes[at++] = "office:value-type";
        attributes[at++] = type;
        System.arraycopy(more, 0, attributes, at, more.length);
        return xml.open("table:table-cell", attributes);
    }

    /** Spaces at the edges and side by side count for one, or none, unless they are elements. */
    private void paragraph(String line) {
        xml.open("text:p");
        int begin = 0;
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            boolean folded = sign == ' ' && (at == 0 || at == line.length() - 1 || line.charAt(at - 1) == ' ');
            if (folded || sign == '\t') {
                plain(line, begin, at);
                xml.leaf(sign == '\t' ? "text:tab" : "text:s");
                begin = at + 1;
            }
        }
        plain(line, begin, line.length());
        xml.close();
    }

    private void plain(String line, int from, int to) {
        if (from < to) {
            xml.text(line.substring(from, to));
        }
    }
}
