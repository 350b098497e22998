package vn.wardpulse.reporting.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;

/**
 * Views that were written last, beside their text: whoever writes the next one has the text of the one before from the
 * database, and seldom needs to read it once more. Text that is another's (another instance wrote it, a transaction was
 * undone) is read.
 */
final class LastViews {

    /** Of some 30 kB each. */
    private static final int MOST = 400;

    private final Cache<String, Written> written =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Written(String text, UnitPeriod view) {}

    void put(String text, UnitPeriod view) {
        written.put(key(view), new Written(text, view));
    }

    /** @param after any view of the same unit and period */
    UnitPeriod read(String text, UnitPeriod after) {
        Written known = written.getIfPresent(key(after));
        return known != null && known.text().equals(text)
                ? known.view()
                : Topics.UNIT_PERIODS.codec().read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(UnitPeriod view) {
        return Topics.UNIT_PERIODS.key().apply(view);
    }
}
