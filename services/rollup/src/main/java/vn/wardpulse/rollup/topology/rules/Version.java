package vn.wardpulse.rollup.topology.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Timeliness;

/**
 * One version of a report and what was said of it. Whatever arrives first, the same is known in the end: each field
 * keeps the position of the event that it comes from, 0 if that has not arrived.
 *
 * @param handedIn position of its submission, correction or record
 * @param history whether it was recorded as figures of the past
 * @param facts figures that are facts: "no data because" is none; dropped with the version
 */
record Version(
        int number,
        long handedIn,
        boolean history,
        @Nullable Instant firstReceived,
        @Nullable Timeliness timeliness,
        Facts facts,
        long approvedAt,
        long returnedAt,
        long withdrawnAt) {

    static Version unseen(int number) {
        return new Version(number, 0, false, null, null, Facts.NONE, 0, 0, 0);
    }

    Version handedIn(
            long position, boolean past, @Nullable Instant received, @Nullable Timeliness time, Facts reported) {
        if (position <= handedIn) {
            return this;
        }
        Facts kept = dropped() ? Facts.NONE : reported;
        return new Version(number, position, past, received, time, kept, approvedAt, returnedAt, withdrawnAt);
    }

    Version approvedAt(long position) {
        return marked(Math.max(approvedAt, position), returnedAt, withdrawnAt);
    }

    Version returnedAt(long position) {
        return marked(approvedAt, Math.max(returnedAt, position), withdrawnAt);
    }

    Version withdrawnAt(long position) {
        return marked(approvedAt, returnedAt, Math.max(withdrawnAt, position));
    }

    private Version marked(long approval, long returning, long withdrawal) {
        boolean gone = returning > 0 || withdrawal > 0;
        return new Version(
                number,
                handedIn,
                history,
                firstReceived,
                timeliness,
                gone ? Facts.NONE : facts,
                approval,
                returning,
                withdrawal);
    }

    boolean seen() {
        return handedIn > 0;
    }

    boolean dropped() {
        return returnedAt > 0 || withdrawnAt > 0;
    }

    boolean withdrawn() {
        return withdrawnAt > 0;
    }

    /** Official: approved and not dropped since, or taken over from the past. */
    boolean approved() {
        return seen() && !dropped() && (history || approvedAt > 0);
    }
}
