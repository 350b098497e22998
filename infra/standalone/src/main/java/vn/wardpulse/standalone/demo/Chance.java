package vn.wardpulse.standalone.demo;

import java.util.SplittableRandom;

/** Falls the same way whenever it is asked about the same thing, whatever was asked before. */
record Chance(long seed) {

    /** @param about what it is about, whose writing decides */
    SplittableRandom of(Object... about) {
        long mixed = seed;
        for (Object part : about) {
            mixed = mixed * 0x9E3779B97F4A7C15L + part.toString().hashCode();
        }
        SplittableRandom random = new SplittableRandom(mixed);
        random.nextLong();
        return random;
    }

    /** Whether something is so that is so {@code percent} times in a hundred. */
    boolean falls(int percent, Object... about) {
        return of(about).nextInt(100) < percent;
    }
}
