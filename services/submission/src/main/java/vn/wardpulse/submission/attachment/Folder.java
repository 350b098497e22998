package vn.wardpulse.submission.attachment;

import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.task.Occurrence;

/** What files go with. Its next version takes them along; those that were handed in keep theirs. */
public sealed interface Folder {

    /** @param report number of the report's row */
    record OfReport(long report) implements Folder {}

    /** What a unit tells of one time of a task. */
    record OfTask(Act act, Occurrence of) implements Folder {}

    /** What a stage judges of a unit in a round; somebody has to have taken the sheet up before it holds anything. */
    record OfSheet(SheetId sheet, Stage stage) implements Folder {}

    /** What a unit says of a task by. */
    enum Act {
        /** By the unit that leads. */
        REPORT,
        /** By one that takes part. */
        ADDITION
    }
}
