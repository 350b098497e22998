package vn.wardpulse.laws;

import java.util.List;
import java.util.Locale;
import vn.wardpulse.oracle.history.Delivered;
import vn.wardpulse.oracle.history.RandomHistory;

/** How a history reaches the topology. */
enum Order {
    AS_IT_HAPPENED,
    /** What topics may really do: the order of a key is kept, keys mix, now and then something comes again. */
    INTERLEAVED,
    /** Worse than any topic: every order broken, and a tenth of it twice. */
    SHUFFLED;

    List<Delivered> of(RandomHistory history) {
        return switch (this) {
            case AS_IT_HAPPENED -> history.happened();
            case INTERLEAVED -> history.interleaved(history.seed() + 1);
            case SHUFFLED -> history.shuffled(history.seed() + 2);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
