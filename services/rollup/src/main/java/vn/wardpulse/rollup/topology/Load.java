package vn.wardpulse.rollup.topology;

/**
 * Tells quiet times from load by how much has arrived for the time that has passed. A burst after a short standstill is
 * none: it is settled as soon as nothing follows it.
 */
final class Load {

    /** How long load is taken to go on after a busy tick; arrivals come in bursts, one per commit of their sender. */
    private static final long AFTERMATH_MILLIS = 1_500;

    private final Pace pace;
    private int arrivals;
    private long first;
    private long busyUntil;
    private int views;

    Load(Pace pace) {
        this.pace = pace;
    }

    void arrived(long now) {
        if (arrivals == 0) {
            first = now;
        }
        arrivals++;
    }

    /** Whether this is a tick to settle at: each in quiet times, one in a while under load. */
    boolean settles(long now) {
        long passed = now - first;
        boolean much = arrivals > pace.busyAbove() && arrivals * 1_000L > pace.busyPerSecond() * passed;
        if (much) {
            busyUntil = now + AFTERMATH_MILLIS;
            if (passed < pace.hold().toMillis()) {
                return false;
            }
        }
        views = much ? arrivals / pace.arrivalsPerView() + 1 : pace.quietViews();
        arrivals = 0;
        return true;
    }

    /** How many views to send at the settling just begun. */
    int views() {
        return views;
    }

    /** Whether it is load that arrives, as far as the last tick could tell. */
    boolean busy(long now) {
        return now < busyUntil;
    }
}
