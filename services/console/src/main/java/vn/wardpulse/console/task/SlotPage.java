package vn.wardpulse.console.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.attachment.FileRow;
import vn.wardpulse.console.attachment.FilesView;

/** One time of a task: who leads, who takes part, what they said, and where the reader's unit tells. */
record SlotPage(
        String path,
        String title,
        String plan,
        String planAddress,
        String lead,
        String channels,
        List<Leader> leading,
        List<Partaker> coordinating,
        List<String> alsoNamed) {

    /** What somebody said, in words. */
    record Said(String when, String progress, List<String> counts, String words, List<FileRow> files) {}

    /** @param earlier what it replaced, the latest first */
    record Leader(
            String unit,
            String name,
            String tone,
            String word,
            String due,
            @Nullable Said latest,
            List<Said> earlier,
            @Nullable Entry entry,
            boolean mayRemind,
            String reminded) {}

    record Partaker(
            String unit,
            String name,
            @Nullable Said latest,
            List<Said> earlier,
            @Nullable Entry entry) {}

    /**
     * Where the unit tells.
     *
     * @param id of its form on the page
     * @param seen the version that it replaces
     * @param choices of progress; empty where there is nothing to choose
     */
    record Entry(String id, int seen, List<Choice> choices, List<Field> fields, String words, FilesView files) {}

    record Choice(String value, String name, boolean chosen) {}

    /** How much by one channel. */
    record Field(String name, String label, String value) {}
}
