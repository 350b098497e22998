package vn.wardpulse.bench;

import java.util.Arrays;
import java.util.Locale;

/** Durations of one kind of thing, in nanoseconds, as they were measured. */
record Percentiles(long[] sorted) {

    static Percentiles of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** The smallest duration that at least {@code percent} of all do not exceed, in milliseconds; NaN if there is none. */
    double millis(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / 1e6;
    }

    int count() {
        return sorted.length;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %7.1f ms   p99 %7.1f ms   max %7.1f ms   n %d",
                millis(50),
                millis(99),
                millis(100),
                count());
    }
}
