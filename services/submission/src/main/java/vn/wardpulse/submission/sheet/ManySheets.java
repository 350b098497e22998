package vn.wardpulse.submission.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.workbook.Grid;
import vn.wardpulse.submission.workbook.Unpacking;
import vn.wardpulse.submission.workbook.Unpacking.Unpacked;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/** A zip of filled-in sheets, each brought into the report that it says it is of, whatever becomes of the others. */
final class ManySheets {

    private static final int MOST = 500;
    private static final long LARGEST = 256 << 20;

    private final Sheets sheets;

    ManySheets(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * Brings all of them in. What is wrong with one sheet is told with that sheet.
     *
     * @throws Refused if the reader fills in no reports, or the zip cannot be unpacked
     */
    List<SheetResult> bring(Reader reader, String name, byte[] zip, Sheets.Manner manner) {
        if (!Reach.writes(reader)) {
            throw Refused.outOfReach(name);
        }
        List<SheetResult> results = new ArrayList<>();
        try (Unpacking unpacking =
                new Unpacking(name, zip, new Unpacking.Bounds(MOST, Grid.LARGEST_FILE + 1L, LARGEST))) {
            for (Optional<Unpacked> next = unpacking.next(); next.isPresent(); next = unpacking.next()) {
                next.filter(file -> !besides(file.name())).ifPresent(file -> results.add(bring(reader, file, manner)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    /** What programs leave beside the files that somebody put together. */
    private static boolean besides(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/") || last.startsWith(".") || last.startsWith("~$");
    }

    private SheetResult bring(Reader reader, Unpacked file, Sheets.Manner manner) {
        try {
            Sheets.Addressed brought = sheets.bring(reader, file.name(), file.content(), manner);
            return SheetResult.of(file.name(), brought.obligation(), brought.outcome(), brought.faults());
        } catch (Refused unreadable) {
            return new SheetResult(file.name(), null, null, null, null, unreadable.faults());
        }
    }
}
