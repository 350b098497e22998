package vn.wardpulse.rollup.topology;

import vn.wardpulse.model.wire.Topics;

/**
 * What one run of the topology is told about itself.
 *
 * @param generation whose topics of views it writes
 * @param boundary position in the catalogue's log up to which it takes indicators that are redefined
 * @param rest is told when its processors have nothing left to do
 * @param machine that it shares with others
 * @param commits is asked to have committed what they did
 */
public record Terms(int generation, long boundary, Rest rest, Busy machine, Commits commits) {

    /** Each task has two in its ledger, for definitions and for what waits under load, and one in its cells. */
    private static final int TICKS = 3 * Topics.PARTITIONS;

    public static Terms of(int generation, long boundary, Busy machine) {
        return new Terms(generation, boundary, new Rest(TICKS), machine, new Commits(machine));
    }

    /** The first generation, which takes whatever comes, on a machine of its own. */
    public static Terms unbounded() {
        return of(1, Long.MAX_VALUE, () -> 0);
    }
}
