package vn.wardpulse.console.pivot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page shows. */
final class PivotViews {

    private PivotViews() {}

    /**
     * @param table null where there is none to show
     * @param faults why
     */
    record Page(String finding, Form form, @Nullable Table table, List<String> faults, List<File> files) {}

    record Option(String value, String text, boolean chosen) {}

    record Options(String title, List<Option> options) {}

    /** @param rows what rows go by, one list of options for each place; {@code columns} likewise */
    record Form(
            List<List<Option>> rows,
            List<List<Option>> columns,
            List<Option> measures,
            List<Option> units,
            List<Option> reaches,
            List<Option> figures,
            List<Options> themes,
            List<Option> years,
            List<Option> lengths,
            List<Option> periods) {}

    /**
     * @param tops what several columns have in common, with how many there are; empty where they have nothing
     * @param corner what the rows go by
     */
    record Table(String corner, List<Top> tops, List<Column> columns, List<Line> lines) {}

    record Top(String text, int span) {}

    /** @param sorted {@code ascending}, {@code descending} or null */
    record Column(String text, String sort, @Nullable String sorted) {}

    /** @param group what this line and those after it have in common; null where it is the same as before */
    record Line(@Nullable String group, String text, String measure, boolean total, List<Spot> spots) {}

    /** @param address where the number comes from; empty where that is not to be said */
    record Spot(String text, String address) {}

    record File(String text, String address) {}
}
