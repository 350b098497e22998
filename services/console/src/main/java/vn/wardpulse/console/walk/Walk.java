package vn.wardpulse.console.walk;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration's clock, as its visitors may have it walk on. Whoever starts the console in a demonstration registers one;
 * an installation for real reports has none, so there is nothing that could move its time.
 */
public interface Walk {

    /**
     * @param today the day on which the clock stands, or that it is passing
     * @param towards the day to which it is on its way; null while it stands
     * @param last the last to which it can go
     */
    record State(LocalDate today, @Nullable LocalDate towards, LocalDate last) {}

    State state();

    /**
     * Has the clock walk on, with everything that happens on the way; returns at once.
     *
     * @return false if it is on its way already, or cannot go there
     */
    boolean goOnTo(LocalDate day);

    /** Returns when the clock stands, or when {@code patience} is over. */
    void await(Duration patience);
}
