package vn.wardpulse.console.attachment;

import java.util.List;

/**
 * The files of a report on its form, or of what is told of a task, or judged of a unit, beside it.
 *
 * @param path where files are sent to
 * @param limits how large they may be and how many there may be, in words
 * @param largest the same in bytes
 */
public record FilesView(String path, List<FileRow> rows, boolean mayChange, String limits, long largest, int most) {

    /** Whether there is anything to show at all. */
    public boolean shown() {
        return mayChange || !rows.isEmpty();
    }

    public boolean full() {
        return rows.size() >= most;
    }
}
