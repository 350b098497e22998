package vn.wardpulse.console.api;

import java.util.List;

/**
 * What came of a spreadsheet at submission, or would come of it.
 *
 * @param taken codes of the indicators whose lines are right
 * @param left codes of those that something is wrong with
 * @param blank codes of those that nothing is filled in for
 * @param faults by cell
 */
public record SheetOutcome(List<String> taken, List<String> left, List<String> blank, List<CellFault> faults) {

    /**
     * @param where the cell in the file
     * @param indicator that it is about; empty where it is about none
     */
    public record CellFault(String where, String indicator, String vi, String en, String severity) {

        public boolean warning() {
            return severity.equalsIgnoreCase("WARNING");
        }

        public String in(boolean vietnamese) {
            return vietnamese ? vi : en;
        }
    }

    public boolean faulty() {
        return faults.stream().anyMatch(fault -> !fault.warning());
    }
}
