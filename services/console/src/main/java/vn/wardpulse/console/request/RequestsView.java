package vn.wardpulse.console.request;

import java.util.List;
import vn.wardpulse.console.shell.Board;

/**
 * What was asked.
 *
 * @param boards how the requests of the year stand, by unit and by month; without those that have one row only
 * @param mayAsk whether the reader may ask something new
 */
record RequestsView(
        String finding, boolean mayAsk, List<Part> parts, List<Board> boards, int year, List<Integer> years) {

    record Part(String title, boolean open, List<Item> items) {}

    /** @param tone names its mark */
    record Item(
            String address,
            String title,
            String about,
            String tone,
            String word,
            String due,
            boolean overdue,
            String note,
            String act) {}
}
