package vn.wardpulse.submission.report;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Obligation;
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
        String request) {}
