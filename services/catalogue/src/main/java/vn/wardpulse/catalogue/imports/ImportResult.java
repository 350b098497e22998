package vn.wardpulse.catalogue.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.effects.TreeEffects;
import vn.wardpulse.web.Fault;

/** How an import ended. */
public sealed interface ImportResult {

    /**
     * The files were sound.
     *
     * @param id of the import in the list of past ones; null for a dry run and where nothing changed
     * @param dryRun whether this only says what an import would do
     * @param tree what it does to the tree of units; null where it says nothing of that
     */
    record Read(
            @Nullable UUID id,
            boolean dryRun,
            List<Change> changes,
            Counts counts,
            @Nullable TreeEffects tree) implements ImportResult {

        /** The same with the first few of what does change; the counts stay whole. */
        Read listing(int most) {
            List<Change> first = changes.stream()
                    .filter(change -> change.change() != Change.What.UNCHANGED)
                    .limit(most)
                    .toList();
            return new Read(id, dryRun, first, counts, tree);
        }
    }

    /** Something in the files is wrong, and nothing was taken over. */
    record Faulty(List<Fault> faults) implements ImportResult {}
}
