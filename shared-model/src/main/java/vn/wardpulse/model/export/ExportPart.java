package vn.wardpulse.model.export;

import java.util.UUID;
import vn.wardpulse.model.EventHead;

/**
 * A piece of a file, small enough for one record of the log.
 *
 * @param number of the piece, from 0
 * @param bytes {@link #LARGEST} at most; in base 64 on the wire
 */
@SuppressWarnings("ArrayRecordComponent") // as they stand in the log, and nobody changes them
public record ExportPart(EventHead head, UUID file, int number, byte[] bytes) implements ExportEvent {

    /** In base 64 and with its head it is well under the megabyte that brokers take. */
    public static final int LARGEST = 512 * 1024;

    public ExportPart {
        if (number < 0 || bytes.length == 0 || bytes.length > LARGEST) {
            throw new IllegalArgumentException("part %d with %d bytes".formatted(number, bytes.length));
        }
    }
}
