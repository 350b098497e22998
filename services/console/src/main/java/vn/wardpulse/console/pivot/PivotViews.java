package vn.wardpulse.console.pivot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.shell.Option;
import vn.wardpulse.console.shell.Options;

/** What the page shows. */
final class PivotViews {

    private PivotViews() {}

    /**
     * @param title what the table is called, or finds
     * @param under what a saved one is about; empty where the title says it
     * @param table null where there is none to show
     * @param faults why, or what could not be done
     * @param kept what can be opened by its name
     * @param current what is open; null where the table was chosen just now
     * @param save how it can be kept; null where it is
     */
    record Page(
            String title,
            String under,
            Form form,
            @Nullable Table table,
            List<String> faults,
            List<File> files,
            List<Kept> kept,
            @Nullable Current current,
            @Nullable Save save) {}

    /** @param who may open it, or whose it is */
    record Kept(String name, String address, String who, String description, boolean open) {}

    /**
     * @param narrowed what of it is not shown; empty where all is
     * @param form to change it; null where it is somebody else's
     */
    record Current(
            String address,
            String name,
            String description,
            String about,
            String narrowed,
            @Nullable SaveForm form) {}

    record SaveForm(String name, String description, boolean shared, long version) {}

    /**
     * @param parameters the table as an address has it
     * @param typed whether somebody has begun to fill the form in
     * @param from what it can take the place of
     */
    record Save(
            List<Parameter> parameters,
            SaveForm form,
            boolean typed,
            @Nullable From from) {}

    record From(String name, String address, long version) {}

    record Parameter(String name, String value) {}

    /**
     * @param rows what rows go by, one list of options for each place; {@code columns} likewise
     * @param from the saved view that it was made from; empty for none
     */
    record Form(
            List<List<Option>> rows,
            List<List<Option>> columns,
            List<Option> measures,
            List<Option> units,
            List<Option> reaches,
            List<Option> figures,
            List<Options> themes,
            List<Option> spans,
            List<Option> years,
            List<Option> lengths,
            List<Option> periods,
            String from) {}

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
