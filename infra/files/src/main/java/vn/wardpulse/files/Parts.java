package vn.wardpulse.files;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Parts of documents that are zip files, without a word of when they were written. */
public final class Parts {

    /**
     * Not the first moment that zip files know: that one stands for all before it too, so the JDK adds the same in UTC, by
     * the time zone of the machine.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Parts() {}

    /** What is written from now on belongs to the part. */
    public static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(named(name));
    }

    static ZipEntry named(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        return entry;
    }
}
