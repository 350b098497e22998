package vn.wardpulse.files;

/** How columns and cells of OpenDocument sheets look. They are all named before the first sheet begins. */
final class OdsStyles {

    static final String HEAD_ROW = "head-row";
    static final String HEAD = "head";
    static final String STRONG = "strong";

    /** Numbers of up to {@link SheetCells#DIGITS} digits have no more decimals worth showing. */
    private static final int DECIMALS = SheetCells.DIGITS;
    /** Of a letter. */
    private static final int MILLIMETRES = 2;

    private OdsStyles() {}

    /** @param letters how wide */
    static String column(int letters) {
        return "column" + letters;
    }

    /** Digits in threes, with this many decimals. */
    static String number(int decimals) {
        return "number" + Math.clamp(decimals, 0, DECIMALS);
    }

    static void write(Xml xml) {
        xml.open("office:automatic-styles");
        for (int letters = Widths.NARROWEST; letters <= Widths.NOTES; letters++) {
            xml.open("style:style", "style:name", column(letters), "style:family", "table-column")
                    .leaf("style:table-column-properties", "style:column-width", letters * MILLIMETRES + "mm")
                    .close();
        }
        xml.open("style:style", "style:name", HEAD_ROW, "style:family", "table-row")
                .leaf("style:table-row-properties", "style:use-optimal-row-height", "true")
                .close();
        for (int decimals = 0; decimals <= DECIMALS; decimals++) {
            xml.open("number:number-style", "style:name", "format" + decimals)
                    .leaf(
                            "number:number",
                            "number:min-integer-digits",
                            1,
                            "number:decimal-places",
                            decimals,
                            "number:min-decimal-places",
                            decimals,
                            "number:grouping",
                            true)
                    .close();
            xml.leaf(
                    "style:style",
                    "style:name",
                    number(decimals),
                    "style:family",
                    "table-cell",
                    "style:data-style-name",
                    "format" + decimals);
        }
        xml.open("style:style", "style:name", STRONG, "style:family", "table-cell")
                .leaf("style:text-properties", "fo:font-weight", "bold")
                .close();
        xml.open("style:style", "style:name", HEAD, "style:family", "table-cell")
                .leaf("style:table-cell-properties", "fo:background-color", "#dce6ee", "fo:wrap-option", "wrap")
                .leaf("style:text-properties", "fo:font-weight", "bold")
                .close();
        xml.close();
    }
}
