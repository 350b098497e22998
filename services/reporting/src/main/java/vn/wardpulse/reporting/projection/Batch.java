package vn.wardpulse.reporting.projection;

import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.reporting.changes.Change;

/** What belongs to one transaction: the generation that it writes, and what it changes. */
final class Batch {

    private final int generation;
    private final boolean current;
    private final boolean detailed;
    private final List<Change> changes = new ArrayList<>();
    private boolean definitionsChanged;

    /**
     * @param current whether readers see this generation, so that they want to hear of changes
     * @param detailed whether changes say what was before; a batch of very many only says that there are some
     */
    Batch(int generation, boolean current, boolean detailed) {
        this.generation = generation;
        this.current = current;
        this.detailed = detailed;
    }

    int generation() {
        return generation;
    }

    boolean current() {
        return current;
    }

    boolean detailed() {
        return detailed;
    }

    void changeDefinitions() {
        definitionsChanged = true;
    }

    boolean definitionsChanged() {
        return definitionsChanged;
    }

    void add(Change change) {
        changes.add(change);
    }

    List<Change> changes() {
        return changes;
    }
}
