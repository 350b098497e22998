package vn.wardpulse.submission.sheet;

import java.util.Map;
import java.util.TreeMap;
import vn.wardpulse.submission.workbook.Grid;

/** The rows of an uploaded sheet: what the first column says, by row. */
final class Rows {

    private Rows() {}

    static Map<Integer, String> of(Grid grid) {
        Map<Integer, String> rows = new TreeMap<>();
        grid.cells().forEach((place, cell) -> {
            if (place.column() == Column.CODE.ordinal() && place.row() >= Layout.FIRST_LINE) {
                rows.put(place.row(), cell.text().strip());
            }
        });
        return rows;
    }
}
