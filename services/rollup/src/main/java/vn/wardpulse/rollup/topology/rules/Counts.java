package vn.wardpulse.rollup.topology.rules;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many units share each value. Counts add up and take off again; what remains knows its lowest and highest. */
record Counts<K extends Comparable<? super K>>(SortedMap<K, Integer> of) {

    private static final Counts<?> NONE = new Counts<>(Collections.<String, Integer>emptySortedMap());

    @SuppressWarnings("unchecked")
    static <K extends Comparable<? super K>> Counts<K> none() {
        return (Counts<K>) NONE;
    }

    static <K extends Comparable<? super K>> Counts<K> one(K value) {
        SortedMap<K, Integer> one = new TreeMap<>();
        one.put(value, 1);
        return new Counts<>(one);
    }

    Counts<K> plus(Counts<K> other, int sign) {
        if (other.of.isEmpty()) {
            return this;
        }
        SortedMap<K, Integer> sum = new TreeMap<>(of);
        other.of.forEach((value, count) -> sum.merge(value, count * sign, (a, b) -> a + b == 0 ? null : a + b));
        return sum.isEmpty() ? none() : new Counts<>(sum);
    }

    boolean isEmpty() {
        return of.isEmpty();
    }

    @Nullable
    K lowest() {
        return of.isEmpty() ? null : of.firstKey();
    }

    @Nullable
    K highest() {
        return of.isEmpty() ? null : of.lastKey();
    }
}
