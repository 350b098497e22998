package vn.wardpulse.rollup.topology;

/** Tells quiet times from load, by arrivals between ticks. */
final class Load {

    /** How long load is taken to go on after a busy tick; arrivals come in bursts, one per commit of their sender. */
    private static final long AFTERMATH_MILLIS = 250;

    private final Pace pace;
    private int arrivals;
    private long busyUntil;
    private long settled;

    Load(Pace pace) {
        this.pace = pace;
    }

    void arrived() {
        arrivals++;
    }

    /** Whether this is a tick to settle at: each in quiet times, one in a while under load. */
    boolean settles(long now) {
        if (arrivals > pace.busyAbove()) {
            busyUntil = now + AFTERMATH_MILLIS;
        }
        arrivals = 0;
        if (busy(now) && now - settled < pace.hold().toMillis()) {
            return false;
        }
        settled = now;
        return true;
    }

    /** How many views to send at the settling just begun. */
    int views() {
        return busy(settled) ? pace.busyViews() : pace.quietViews();
    }

    private boolean busy(long now) {
        return now < busyUntil;
    }
}
