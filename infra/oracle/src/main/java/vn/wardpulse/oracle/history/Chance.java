package vn.wardpulse.oracle.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** The dice, always the same for a seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both ends included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** A day of the year; every third time one at which some data window begins or ends. */
    LocalDate dayOf(int year) {
        if (percent(33)) {
            return LocalDate.of(year, between(1, 12), oneOf(1, 14, 15));
        }
        return LocalDate.ofYearDay(year, between(2, 364));
    }
}
