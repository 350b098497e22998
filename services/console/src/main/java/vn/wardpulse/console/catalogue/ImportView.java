package vn.wardpulse.console.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page after an import was looked at, refused or made.
 *
 * @param files what the page carries on to the import itself; empty unless there is something to go on with
 * @param tree what it does to the tree of units; null where it says nothing of that
 * @param more how many definitions are not listed; empty where all are
 */
record ImportView(
        String title,
        String tone,
        List<Upload.Part> files,
        List<Said> faults,
        @Nullable TreeView tree,
        List<Line> lines,
        String more) {

    /** A fault with its place: a file, and a line and a column where it has them. */
    record Said(String where, String text) {}

    /** One definition that an import adds or changes. */
    record Line(String kind, String key, String name, String change, String word, List<Field> fields) {}

    /** @param before empty where it was not there */
    record Field(String name, String before, String after) {}
}
