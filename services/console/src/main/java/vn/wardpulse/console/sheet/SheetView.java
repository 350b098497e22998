package vn.wardpulse.console.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an uploaded sheet.
 *
 * @param path of the form
 * @param file which the page carries on; null where nothing in it can be taken
 * @param take what the button says that takes what is right; empty where nothing is
 */
record SheetView(
        String path,
        String title,
        String lead,
        long revision,
        @Nullable SheetFile file,
        String take,
        List<Said> faults) {

    /**
     * @param where the cell, or the file
     * @param link to the line of the form; empty where it is about none
     */
    record Said(String where, String link, String text, boolean warning) {}
}
