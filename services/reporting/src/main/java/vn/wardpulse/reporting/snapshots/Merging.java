package vn.wardpulse.reporting.snapshots;

import java.util.Comparator;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks along two lists that are sorted alike, whatever their length. */
final class Merging {

    /** What stands at one place; null where one side has nothing there. */
    interface Pair<T> {
        void met(@Nullable T one, @Nullable T other);
    }

    private Merging() {}

    /** @param order by which both are sorted */
    static <T> void merge(Iterator<T> ones, Iterator<T> others, Function<T, String> order, Pair<T> pair) {
        Comparator<T> by = Comparator.comparing(order);
        T one = next(ones);
        T other = next(others);
        while (one != null || other != null) {
            int which = one == null ? 1 : other == null ? -1 : by.compare(one, other);
            pair.met(which <= 0 ? one : null, which >= 0 ? other : null);
            one = which <= 0 ? next(ones) : one;
            other = which >= 0 ? next(others) : other;
        }
    }

    private static <T> @Nullable T next(Iterator<T> from) {
        return from.hasNext() ? from.next() : null;
    }
}
