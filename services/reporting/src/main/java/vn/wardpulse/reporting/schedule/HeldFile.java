package vn.wardpulse.reporting.schedule;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import vn.wardpulse.reporting.exports.FileTarget;
import vn.wardpulse.web.Refused;

/** A file that is held in memory while it is made, up to a size. */
final class HeldFile implements FileTarget {

    private final DataSize largest;
    private final long room;
    private final Bytes bytes = new Bytes();
    private String mediaType = "";
    private String fileName = "";

    /**
     * @param largest that all files of a run may come to
     * @param room bytes that are left of it
     */
    HeldFile(DataSize largest, long room) {
        this.largest = largest;
        this.room = room;
    }

    @Override
    public OutputStream open(String type, String name, @Nullable String tag) {
        mediaType = type;
        fileName = name;
        return bytes;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    String mediaType() {
        return mediaType;
    }

    /** What comes after the name's first dot. */
    String ending() {
        return fileName.substring(fileName.indexOf('.') + 1);
    }

    private final class Bytes extends ByteArrayOutputStream {

        @Override
        public synchronized void write(int one) {
            demandRoom(1);
            super.write(one);
        }

        @Override
        public synchronized void write(byte[] some, int from, int length) {
            demandRoom(length);
            super.write(some, from, length);
        }

        private void demandRoom(int more) {
            if (count + (long) more > room) {
                throw new Refused(
                        HttpStatus.UNPROCESSABLE_CONTENT, ScheduleFaults.tooLarge(largest.toMegabytes() + " MB"));
            }
        }
    }
}
