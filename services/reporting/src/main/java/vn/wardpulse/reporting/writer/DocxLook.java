package vn.wardpulse.reporting.writer;

/** How a paragraph of a Word document is set; sizes in half points, 0 for its style's; room above in twentieths of one. */
record DocxLook(String style, String side, int size, boolean bold, boolean italic, int before, boolean capitals) {

    static DocxLook centred(int size, boolean bold) {
        return new DocxLook("Normal", "center", size, bold, false, 0, false);
    }

    static DocxLook styled(String style) {
        return new DocxLook(style, "", 0, false, false, 0, false);
    }

    DocxLook italics() {
        return new DocxLook(style, side, size, bold, true, before, capitals);
    }

    DocxLook below(int space) {
        return new DocxLook(style, side, size, bold, italic, space, capitals);
    }

    DocxLook inCapitals() {
        return new DocxLook(style, side, size, bold, italic, before, true);
    }

    DocxLook sized(int halfPoints) {
        return new DocxLook(style, side, halfPoints, bold, italic, before, capitals);
    }
}
