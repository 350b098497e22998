package vn.wardpulse.model.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of the roll-up over the whole log, with topics of views of its own. Readers are shown the newest that is
 * complete.
 *
 * @param number from 1 on
 * @param boundary position in the catalogue's log up to which it takes indicators that are redefined; a redefinition
 *     after it is left to a later generation, so that its figures appear all at once
 * @param reason why it was begun
 * @param asked the request that it answers; null if nobody asked
 * @param begun when, in real time
 * @param completed when, in real time; null until then
 * @param taken of the records that it had to take in, those that it has
 * @param records that it has to take in; 0 while nobody has counted
 */
public record Generation(
        int number,
        long boundary,
        State state,
        Reason reason,
        @Nullable RebuildAsked asked,
        Instant begun,
        @Nullable Instant completed,
        long taken,
        long records) {

    public enum State {
        /** Runs beside the one that readers see. */
        BUILDING,
        /** Holds all that the log had when it was begun, and follows it. */
        COMPLETE,
        /** A newer one is complete; it runs no more. */
        RETIRED
    }

    public enum Reason {
        /** The first of an installation: what it shows is complete from the beginning. */
        FIRST,
        /** Indicators were redefined. */
        REDEFINED,
        /** Somebody asked for it. */
        ASKED,
        /** What the one before had kept of the log was lost. */
        LOST
    }

    public Generation at(long takenIn, long ofRecords) {
        return new Generation(number, boundary, state, reason, asked, begun, completed, takenIn, ofRecords);
    }

    public Generation complete(Instant now) {
        return new Generation(number, boundary, State.COMPLETE, reason, asked, begun, now, records, records);
    }

    public Generation retired() {
        return new Generation(number, boundary, State.RETIRED, reason, asked, begun, completed, taken, records);
    }
}
