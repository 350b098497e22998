package vn.wardpulse.rollup.topology.rules;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.wardpulse.model.FormCode;

/** Tallies of one unit and year, by strand or form and by period; what is empty is left out. */
final class TallySet {

    private final SortedMap<Strand, SortedMap<Integer, Tally>> cells = new TreeMap<>();
    private final SortedMap<FormCode, SortedMap<Integer, FormTally>> forms = new TreeMap<>();

    void put(Strand strand, int period, Tally tally) {
        if (!tally.isEmpty()) {
            cells.computeIfAbsent(strand, any -> new TreeMap<>()).put(period, tally);
        }
    }

    void put(FormCode form, int period, FormTally tally) {
        if (!tally.equals(FormTally.NONE)) {
            forms.computeIfAbsent(form, any -> new TreeMap<>()).put(period, tally);
        }
    }

    SortedMap<Strand, SortedMap<Integer, Tally>> cells() {
        return cells;
    }

    SortedMap<FormCode, SortedMap<Integer, FormTally>> forms() {
        return forms;
    }

    boolean isEmpty() {
        return cells.isEmpty() && forms.isEmpty();
    }

    /** What leads from {@code before} to this. */
    TallySet minus(TallySet before) {
        TallySet change = new TallySet();
        for (Strand strand : both(cells, before.cells)) {
            SortedMap<Integer, Tally> now = cells.getOrDefault(strand, new TreeMap<>());
            SortedMap<Integer, Tally> then = before.cells.getOrDefault(strand, new TreeMap<>());
            for (int period : both(now, then)) {
                Tally to = now.getOrDefault(period, Tally.NONE);
                Tally from = then.getOrDefault(period, Tally.NONE);
                if (!to.equals(from)) {
                    change.put(strand, period, to.plus(from, -1));
                }
            }
        }
        for (FormCode form : both(forms, before.forms)) {
            SortedMap<Integer, FormTally> now = forms.getOrDefault(form, new TreeMap<>());
            SortedMap<Integer, FormTally> then = before.forms.getOrDefault(form, new TreeMap<>());
            for (int period : both(now, then)) {
                FormTally from = then.getOrDefault(period, FormTally.NONE);
                change.put(
                        form, period, now.getOrDefault(period, FormTally.NONE).plus(from, -1));
            }
        }
        return change;
    }

    private static <K extends Comparable<? super K>> SortedSet<K> both(SortedMap<K, ?> one, SortedMap<K, ?> other) {
        SortedSet<K> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }
}
