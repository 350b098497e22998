package vn.wardpulse.console.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.attachment.FileRow;
import vn.wardpulse.console.attachment.FilesView;

/**
 * What is judged of a unit by hand.
 *
 * @param round where the round's standing is
 * @param worked where all that the unit's score is the sum of is worked out
 * @param path of the page
 * @param seen the version that is shown
 * @param may whether the reader judges now
 * @param evidence the files of each stage that has some, and of the one for which the reader judges
 * @param back the stages to which the reader may give it back
 */
record ScoringView(
        String title,
        String lead,
        String turn,
        RoundView.Link round,
        String worked,
        String path,
        int seen,
        boolean may,
        List<Row> rows,
        List<Evidence> evidence,
        List<Choice> back,
        List<Act> history) {

    /**
     * @param key year and code, by which the fields are named
     * @param most how it is judged and up to what
     * @param asked what is filled in: points, or a number of works
     */
    record Row(
            String key,
            String name,
            String most,
            String asked,
            String self,
            String appraisal,
            String verification,
            List<String> words,
            boolean disagreed,
            String value,
            String typed) {}

    record Choice(String value, String name) {}

    /**
     * @param rows those that go with what the stage said last
     * @param own where the reader adds files to what the stage says next; null where the reader does not judge for it
     */
    record Evidence(
            String stage, List<FileRow> rows, @Nullable FilesView own) {}

    /** @param files those that went with it and with nothing that was said later */
    record Act(String when, String what, List<FileRow> files) {}
}
