package vn.wardpulse.catalogue.imports;

import java.util.List;

/** How many definitions an import adds, changes and leaves as they were. */
public record Counts(int added, int changed, int unchanged) {

    static Counts of(List<Change> changes) {
        return new Counts(
                count(changes, Change.What.ADDED),
                count(changes, Change.What.CHANGED),
                count(changes, Change.What.UNCHANGED));
    }

    private static int count(List<Change> changes, Change.What what) {
        return (int) changes.stream().filter(change -> change.change() == what).count();
    }

    boolean nothing() {
        return added == 0 && changed == 0;
    }
}
