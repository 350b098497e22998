package vn.wardpulse.rollup.topology;

import java.time.Duration;

/**
 * When what has arrived is settled. In quiet times at every tick; under load, such as a replay, less often and the
 * views last, because one that changes again at once was made for nothing. The figures are the same either way.
 *
 * @param tick how often settling is considered
 * @param quiet how long no definition may have come in before new ones come into force
 * @param busyAbove arrivals since the last settling, per task, from which on it may be load
 * @param busyPerSecond and at which rate since the first of them it is
 * @param hold longest time that arrivals wait under load
 * @param arrivalsPerView how many arrivals allow one view under load, so that views are a small part of the work
 * @param quietViews views sent per settling in quiet times, so that a transaction stays short
 * @param spacing between two sendings of the same unit's views of a year: those of a unit that has many below it would
 *     else be made anew for each report of any of them
 * @param longestSpacing the same when hardly anything of the machine is left
 */
public record Pace(
        Duration tick,
        Duration quiet,
        int busyAbove,
        long busyPerSecond,
        Duration hold,
        int arrivalsPerView,
        int quietViews,
        Duration spacing,
        Duration longestSpacing) {

    public static final Pace USUAL = new Pace(
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            60,
            500,
            Duration.ofSeconds(5),
            64,
            500,
            Duration.ofMillis(100),
            Duration.ofMillis(400));
}
