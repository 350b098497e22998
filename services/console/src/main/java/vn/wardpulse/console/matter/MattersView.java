package vn.wardpulse.console.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was raised.
 *
 * @param board how matters of each field stand; empty where there are none
 * @param entry where something is raised; null where the reader raises nothing
 */
record MattersView(
        String finding,
        List<Part> parts,
        List<Standing> board,
        @Nullable Entry entry,
        int year,
        List<Integer> years) {

    record Part(String title, boolean open, List<Item> items) {}

    /** @param tone names its mark */
    record Item(String address, String title, String about, String tone, String word, String due, boolean overdue) {}

    /** One field's matters of the year by where they stand. */
    record Standing(String name, int raised, int onTime, int late, int open, int overdue, int withdrawn) {}

    /** @param earliest first day by which an answer can be wanted */
    record Entry(String id, List<Option> fields, String words, String due, String earliest) {}

    record Option(String value, String name, boolean chosen) {}
}
