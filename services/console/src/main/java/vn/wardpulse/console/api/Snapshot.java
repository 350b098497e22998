package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Total;

/**
 * Frozen figures, without the figures.
 *
 * @param hash what the snapshot is called for ever
 * @param later acts since that can have moved a figure of it; {@link #MANY} stands for more
 */
public record Snapshot(Manifest manifest, String hash, Signature signature, int later) {

    public static final int MANY = 100;

    /**
     * What was frozen, when and by whom.
     *
     * @param exception why it is official although reports were open, or null
     * @param counts objects of each section
     * @param content hash of the content
     * @param previous hash of the snapshot before, null for the first
     */
    public record Manifest(
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
            @Nullable String previous) {}

    public record Person(String account, String name) {}

    public record Scope(UnitId unit, List<FormCode> forms, List<ThemeCode> themes, List<Period> periods) {}

    public record Position(long reports, long catalogue) {}

    public record Signature(String algorithm, String key, String value) {}

    /** What came of checking one; without what differs from the log. */
    public record Proof(boolean content, boolean signature, boolean chain, boolean log) {

        public boolean isSound() {
            return content && signature && chain && log;
        }
    }

    /**
     * One beside something else.
     *
     * @param changed cells that differ, of which a long comparison lists the first
     * @param figures of these, those whose figure differs; they are listed before the others
     * @param actsLeft acts that are not listed
     * @param errata every change of a reported figure that counted, oldest first
     * @param errataLeft those that are not listed
     */
    public record Compared(
            int compared,
            int changed,
            int figures,
            List<Changed> cells,
            List<Act> acts,
            int actsLeft,
            List<Defined> definitions,
            List<Erratum> errata,
            int errataLeft) {}

    /** A reported figure that counts became another; null where there was none, or is none any more. */
    public record Erratum(
            IndicatorCode indicator,
            Act act,
            @Nullable Figure from,
            @Nullable Figure to) {}

    /**
     * A figure that differs; null where one side has none.
     *
     * @param errata places, in the list of errata, of those that it rests on
     */
    public record Changed(
            UnitId unit,
            Period period,
            IndicatorCode indicator,
            @Nullable Total frozen,
            @Nullable Total other,
            List<Integer> errata) {

        /** Whether it is the figure that differs, and not only how many units it rests on or how many are approved. */
        public boolean moved() {
            return frozen == null
                    || other == null
                    || differ(frozen.amount(), other.amount())
                    || differ(frozen.over(), other.over());
        }

        private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal another) {
            return one == null || another == null ? (one == null) != (another == null) : one.compareTo(another) != 0;
        }
    }

    /** What somebody did since to a report that the figures rest on. */
    public record Act(
            UnitId unit,
            FormCode form,
            Period period,
            String act,
            int version,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable String document) {}

    /** A definition that was made since. */
    public record Defined(String kind, String key, Instant at, String by) {}
}
