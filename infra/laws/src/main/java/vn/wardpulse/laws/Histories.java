package vn.wardpulse.laws;

import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.oracle.history.RandomHistory.Size;

/** One history for every seed; its size is the seed's too, so that a seed alone brings it back. */
final class Histories {

    private Histories() {}

    /** Many small ones, because they find most; every tenth of some thousand events, every fiftieth over two years. */
    static RandomHistory of(long seed) {
        return RandomHistory.of(seed, size(seed));
    }

    private static Size size(long seed) {
        if (Math.floorMod(seed, 50) == 0) {
            return Size.LARGE;
        }
        return Math.floorMod(seed, 10) == 0 ? Size.MEDIUM : Size.SMALL;
    }
}
