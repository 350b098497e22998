package vn.wardpulse.console.shell;

import java.util.List;

/**
 * A table of counts.
 *
 * @param id of its heading
 * @param head what its rows are
 * @param bad the column in which anything but nought is bad, from 0
 */
public record Board(String id, String title, String head, List<String> columns, List<Row> rows, int bad) {

    /** @param counts column by column */
    public record Row(String name, List<Integer> counts) {}
}
