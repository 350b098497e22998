package vn.wardpulse.console.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.shell.Board;

/**
 * What was raised.
 *
 * @param boards how the matters of the year stand, by field, by unit and by month; without those that have one row only
 * @param entry where something is raised; null where the reader raises nothing
 */
record MattersView(
        String finding,
        List<Part> parts,
        List<Board> boards,
        @Nullable Entry entry,
        int year,
        List<Integer> years) {

    record Part(String title, boolean open, List<Item> items) {}

    /** @param tone names its mark */
    record Item(String address, String title, String about, String tone, String word, String due, boolean overdue) {}

    /** @param earliest first day by which an answer can be wanted */
    record Entry(String id, List<Option> fields, String words, String due, String earliest) {}

    record Option(String value, String name, boolean chosen) {}
}
