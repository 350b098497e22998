package vn.wardpulse.console.alert;

import java.util.HashMap;
import java.util.Map;
import vn.wardpulse.console.api.Subscription;

/**
 * When somebody wants to be told, as it stands in the form.
 *
 * @param digest {@code day} or {@code week}; empty where they want to be told at once
 * @param on day of the week; counts for a weekly digest only
 * @param at counts where there is a digest
 */
record AskedTiming(String digest, String on, String at, String from, String to) {

    /** At once, and at any hour; whoever chooses a digest finds a time to begin with. */
    static final AskedTiming AT_ONCE = new AskedTiming("", "monday", "07:30", "", "");

    static AskedTiming of(Subscription subscription) {
        Subscription.Digest digest = subscription.digest();
        Subscription.QuietHours quiet = subscription.quietHours();
        return new AskedTiming(
                digest == null ? "" : AlertWords.key(digest.every()),
                digest == null || digest.on() == null ? AT_ONCE.on() : AlertWords.key(digest.on()),
                digest == null ? AT_ONCE.at() : digest.at().toString(),
                quiet == null ? "" : quiet.from().toString(),
                quiet == null ? "" : quiet.to().toString());
    }

    /** As alerting takes it. */
    Map<String, Object> wanted() {
        Map<String, Object> wanted = new HashMap<>();
        if (!from.isBlank() || !to.isBlank()) {
            wanted.put("quietHours", Map.of("from", from, "to", to));
        }
        if (!digest.isBlank()) {
            boolean weekly = digest.equals(AlertWords.key(Subscription.Digest.Every.WEEK));
            wanted.put("digest", Map.of("every", digest, "on", weekly ? on : "", "at", at));
        }
        return wanted;
    }
}
