package vn.wardpulse.reporting.snapshots;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Fault;

/**
 * Something that takes longer than a request should, as it is told.
 *
 * @param unit whose figures it is about
 * @param number of the snapshot that it is about; of a freeze, the one that came of it
 * @param stage null before it begins
 * @param done steps of the stage
 * @param of steps that the stage has; 0 where nobody knows
 * @param faults why it failed
 */
record Work(
        int id,
        Kind kind,
        State state,
        UnitId unit,
        @Nullable Integer number,
        Asked asked,
        Manifest.Person askedBy,
        Instant askedAt,

        @Schema(description = "reading, working-out, packing, writing or comparing") @Nullable
        String stage,

        int done,
        int of,

        @Schema(description = "How often it was begun; more than once where the room went down meanwhile")
        int attempts,

        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        List<Fault> faults,

        @Schema(description = "What came of it; not in lists") @Nullable
        Outcome outcome) {

    enum Kind {
        FREEZE,
        PROOF,
        COMPARISON,
        EXPORT;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What somebody wants.
     *
     * @param wish of a freeze
     * @param with of a comparison
     * @param format of an export
     */
    record Asked(
            @Nullable Wish wish,
            @Nullable String with,
            @Nullable String format) {

        static Asked freeze(Wish wish) {
            return new Asked(wish, null, null);
        }

        static Asked proof() {
            return new Asked(null, null, null);
        }

        static Asked comparison(String with) {
            return new Asked(null, with, null);
        }

        static Asked export(String format) {
            return new Asked(null, null, format);
        }
    }

    record Outcome(
            @Nullable Proof proof,
            @Nullable Compared comparison,
            @Nullable Prepared file) {

        static final Outcome NONE = new Outcome(null, null, null);
    }

    /** A file that can be fetched. */
    record Prepared(
            String name,
            String type,
            long bytes,

            @Schema(description = "SHA-256 of the file, in hexadecimal digits")
            String hash) {}

    Work {
        faults = List.copyOf(faults);
    }

    boolean ended() {
        return state != State.WAITING && state != State.RUNNING;
    }
}
