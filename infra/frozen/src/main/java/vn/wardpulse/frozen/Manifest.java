package vn.wardpulse.frozen;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;

/**
 * What was frozen, when, by whom, and the hash of all of it. The manifest's own hash is the snapshot's name for ever.
 *
 * @param format of the file, {@link #FORMAT}
 * @param number in the chain, from 1
 * @param official whether it may be quoted; provisional otherwise
 * @param exception why it is official although obligations are open, or null
 * @param signedBy who answers for it
 * @param takenAt on the domain's clock
 * @param counts objects of each section
 * @param content hash of the content, see {@link ContentDigest}
 * @param previous hash of the snapshot before, null for the first
 */
public record Manifest(
        int format,
        int number,
        String name,
        @Nullable String description,
        boolean official,
        @Nullable String exception,
        Person signedBy,
        Instant takenAt,
        Scope scope,
        Position position,
        Map<String, Long> counts,
        String content,
        @Nullable String previous) {

    public static final int FORMAT = 1;

    /** @param account sign-in name */
    public record Person(String account, String name) {}

    /**
     * Whose figures of when.
     *
     * @param unit with all that was ever under it
     * @param forms the figures of these forms; empty for all, unless themes are named
     * @param themes the figures of these themes and of all under them; empty for all
     * @param periods these, and all periods that lie in them
     */
    public record Scope(UnitId unit, List<FormCode> forms, List<ThemeCode> themes, List<Period> periods) {

        public Scope {
            forms = List.copyOf(forms);
            themes = List.copyOf(themes);
            periods = List.copyOf(periods);
        }
    }

    /**
     * Up to where the log was read.
     *
     * @param reports last position of the log of reports
     * @param catalogue last position of the log of definitions
     */
    public record Position(long reports, long catalogue) {}

    public Manifest {
        counts = Map.copyOf(counts);
    }

    public String hash() {
        return ContentDigest.hash(Canonical.bytes(this));
    }
}
