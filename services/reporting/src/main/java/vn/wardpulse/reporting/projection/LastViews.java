package vn.wardpulse.reporting.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.wardpulse.model.view.UnitPeriod;

/**
 * Views that were written last: whoever writes the next one seldom needs to read the one before. Their places in the
 * topic tell whether they are still what the database holds: another instance may have written since, or a transaction
 * may have been undone.
 */
final class LastViews {

    /** Of some 30 kB each. */
    private static final int MOST = 400;

    private final Cache<Key, Known> written =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** @param view as its topic has it: unit and period */
    private record Key(int generation, String view) {}

    /** A view with its place in its partition. */
    record Known(UnitPeriod view, long offset) {}

    void put(int generation, String key, UnitPeriod view, long offset) {
        written.put(new Key(generation, key), new Known(view, offset));
    }

    /** Those of these that are known. */
    Map<String, Known> of(int generation, Collection<String> keys) {
        Map<String, Known> known = new HashMap<>();
        written.getAllPresent(keys.stream().map(key -> new Key(generation, key)).toList())
                .forEach((key, view) -> known.put(key.view(), view));
        return known;
    }
}
