package vn.wardpulse.submission.sheet;

import vn.wardpulse.submission.workbook.Place;

/** Where things stand on the sheet. A change that older sheets do not follow needs another {@link #VERSION}. */
final class Layout {

    static final String VERSION = "wardpulse-1";
    static final String SHEET = "Biểu";

    static final int HEAD = 7;
    static final int HEAD_EN = 8;
    static final int FIRST_LINE = 9;

    private static final double LINE_HEIGHT = 15;
    private static final double MOST_HEIGHT = 400;
    private static final int MARK = Column.REMARK.ordinal();

    private Layout() {}

    static Place at(int row, Column column) {
        return new Place(row, column.ordinal());
    }

    /**
     * How high a row has to be for a text to be read whole, in points. Said by us: not every program works it out for a
     * sheet that is protected.
     */
    static double height(String text, Column column) {
        long lines = text.lines()
                .mapToLong(line -> Math.max(1, Math.ceilDiv(line.length(), column.width())))
                .sum();
        return Math.min(MOST_HEIGHT, Math.max(1, lines) * LINE_HEIGHT);
    }

    /** The {@code n}th value of the block by which a sheet is known again. */
    static Place mark(int n) {
        return new Place(n, MARK);
    }
}
