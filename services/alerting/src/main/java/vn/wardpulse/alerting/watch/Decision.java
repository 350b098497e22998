package vn.wardpulse.alerting.watch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What holds after a look, and what of it is news: only what did not hold before. Where nothing can be said now, what
 * held goes on. To look again at the same changes nothing.
 *
 * @param at on the domain's clock
 * @param newsSince since when what is new waits to be told, in real time; null where it is the first look, and no news
 */
record Decision(Instant at, @Nullable Instant newsSince) {

    /** @param watched whether a place is watched still */
    Map<Place, Held> after(Map<Place, Held> before, List<Finding> findings, Predicate<Place> watched) {
        Map<Place, Held> after = new LinkedHashMap<>();
        before.forEach((place, held) -> {
            if (watched.test(place)) {
                after.put(place, held);
            }
        });
        for (Finding finding : findings) {
            Held held = after.get(finding.place());
            if (finding.holds(held != null)) {
                after.put(finding.place(), now(finding, held));
            } else {
                after.remove(finding.place());
            }
        }
        return after;
    }

    private Held now(Finding finding, @Nullable Held held) {
        return new Held(
                finding.place(),
                finding.period(),
                finding.status(),
                finding.value(),
                held == null ? at : held.since(),
                held == null ? newsSince : held.waitingSince());
    }
}
