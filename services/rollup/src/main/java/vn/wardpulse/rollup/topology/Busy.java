package vn.wardpulse.rollup.topology;

/** How much of the machine is in use, by whomever. */
@FunctionalInterface
public interface Busy {

    /** Of late, from 0 to 100. */
    int percent();

    /** A time between these two: the shortest while half of the machine is free, the longest when a tenth is. */
    default long between(long shortest, long longest) {
        return shortest + (longest - shortest) * Math.clamp(percent() - 50, 0, 40) / 40;
    }
}
