package vn.wardpulse.console.writer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Paper;
import vn.wardpulse.console.api.ReportTemplate;
import vn.wardpulse.console.shell.Option;

/** What the pages show. */
final class WriterViews {

    private WriterViews() {}

    record TemplateRow(String code, String name, int version, boolean shipped, String by, String at) {}

    /** @param newest number of the newest snapshot; null where there is none */
    record All(
            String finding,
            List<TemplateRow> rows,
            @Nullable Integer newest) {}

    /**
     * One part of a template in the form.
     *
     * @param id of its field
     * @param rows lines that the field shows; 1 for a single line
     */
    record PartField(String id, String label, String hint, int rows, int longest, String value, boolean wrong) {}

    /**
     * Something that is wrong.
     *
     * @param field id of the field; empty where it is about none
     * @param line from 1; 0 where it is about all of the field
     */
    record Wrong(String field, int line, int column, String part, String text) {}

    record WordRow(String typed, String about) {}

    record WordGroup(String title, List<WordRow> words) {}

    /**
     * The page on which a template is edited.
     *
     * @param writer whether the visitor may save
     * @param snapshots on which it can be tried
     */
    record Editor(
            ReportTemplate template,
            String byline,
            boolean writer,
            List<PartField> parts,
            List<Wrong> faults,
            List<WordGroup> words,
            List<Option> snapshots,
            @Nullable Shown shown) {}

    /** @param address where the figure comes from; empty where that cannot be asked */
    record FigureRow(
            int number, String shown, String about, String unit, String period, String exact, String address) {}

    /** A report with its list of figures. */
    record Shown(Paper paper, List<FigureRow> figures) {}

    /** The page at a snapshot. */
    record AtSnapshot(
            int number,
            String name,
            String finding,
            List<Option> templates,
            List<Option> periods,
            String template,
            String period,
            List<Wrong> faults,
            @Nullable Shown shown) {}
}
