package vn.wardpulse.console.period;

import java.util.List;

/**
 * One form's period across units.
 *
 * @param directs whether the reader may extend, close and reopen
 */
record PeriodView(String path, String title, String finding, String form, boolean directs, List<Row> rows) {

    /**
     * One unit's report.
     *
     * @param tone names its mark
     * @param extended whether the due date is a granted one
     */
    record Row(
            String unit,
            String name,
            String report,
            String tone,
            String word,
            String due,
            boolean extended,
            boolean closed) {}
}
