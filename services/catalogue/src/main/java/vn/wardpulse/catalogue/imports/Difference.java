package vn.wardpulse.catalogue.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import makes of one kind of definition: a change for everything it names, and the values to take over. */
record Difference<V>(List<Change> changes, List<V> values, List<V> previous) {

    static <K extends Comparable<? super K>, V> Difference<V> between(
            Change.Kind kind, SortedMap<K, V> before, SortedMap<K, V> after, Collection<K> named) {
        List<Change> changes = new ArrayList<>();
        List<V> values = new ArrayList<>();
        List<V> previous = new ArrayList<>();
        for (K key : new TreeSet<>(named)) {
            @Nullable V then = before.get(key);
            V now = after.get(key);
            if (now == null) {
                continue;
            }
            if (now.equals(then)) {
                changes.add(new Change(kind, key.toString(), Change.What.UNCHANGED, null, null));
                continue;
            }
            Change.What what = then == null ? Change.What.ADDED : Change.What.CHANGED;
            changes.add(new Change(kind, key.toString(), what, then, now));
            values.add(now);
            if (then != null) {
                previous.add(then);
            }
        }
        return new Difference<>(changes, values, previous);
    }

    /** The part of the values to take over that the rest of the installation sees, where {@code shown} of it differs. */
    <S> Stream<S> published(Function<V, S> shown) {
        List<S> known = previous.stream().map(shown).toList();
        return values.stream().map(shown).filter(value -> !known.contains(value));
    }
}
