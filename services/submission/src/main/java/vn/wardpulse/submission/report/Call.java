package vn.wardpulse.submission.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Reader;

/**
 * Somebody asking for something to happen to a report.
 *
 * @param expected the revision that they have seen, or null if they do not say
 * @param key under which a retry gets the same answer, or null
 * @param request what is asked, in words that are equal only for equal requests
 */
record Call(
        Reader reader,
        Obligation obligation,
        @Nullable Long expected,
        @Nullable String key,
        String request) {

    /** Somebody who may do what they want at any revision, and simply does it again if it fails. */
    static Call plain(Reader reader, Obligation obligation) {
        return new Call(reader, obligation, null, null, "");
    }

    /** What the log says of who did it. */
    Cause cause(Instant now) {
        return new Cause(now, reader.name(), Correlation.current());
    }
}
