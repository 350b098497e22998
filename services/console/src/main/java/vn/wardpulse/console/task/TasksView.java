package vn.wardpulse.console.task;

import java.util.List;

/**
 * What is due.
 *
 * @param board how each unit stands; empty where there is one unit only
 * @param units to choose from; empty where there is one only
 */
record TasksView(
        String finding,
        List<Part> parts,
        List<Taken> taken,
        List<Standing> board,
        List<Option> units,
        int year,
        List<Integer> years) {

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

    /** Something that the reader's unit takes part in. */
    record Taken(String address, String title, String about, String word) {}

    /** One unit's tasks of the year by where they stand. */
    record Standing(
            String address,
            String name,
            int all,
            int onTime,
            int late,
            int notDone,
            int underWay,
            int open,
            int overdue) {}

    record Option(String value, String name, boolean chosen) {}
}
