package vn.wardpulse.submission.sheet;

import java.util.List;

/**
 * What came of an upload, or would come of it.
 *
 * @param dryRun whether the draft was left as it was
 * @param revision of the report afterwards
 * @param taken codes of the indicators whose lines went into the draft
 * @param left codes of those that did not, because something is wrong with them
 * @param blank codes of those that nothing is filled in for; in the draft they stay as they were
 * @param faults everything that is wrong or wants explaining, by cell
 */
record SheetOutcome(
        boolean dryRun,
        long revision,
        List<String> taken,
        List<String> left,
        List<String> blank,
        List<CellFault> faults) {}
