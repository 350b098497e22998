package vn.wardpulse.rollup.topology;

/** Tells quiet times from load: much arrives between two ticks, or what arrives was sent a while ago. */
final class Load {

    /** How long load is taken to go on after a busy tick; arrivals come in bursts, one per commit of their sender. */
    private static final long AFTERMATH_MILLIS = 1_500;

    private final Pace pace;
    private int arrivals;
    private int sinceSettled;
    private long oldest = Long.MAX_VALUE;
    private long busyUntil;
    private long settled;
    private int views;

    Load(Pace pace) {
        this.pace = pace;
    }

    /** @param sent when the event that caused the arrival was written to its topic */
    void arrived(long sent) {
        arrivals++;
        oldest = Math.min(oldest, sent);
    }

    /** Whether this is a tick to settle at: each in quiet times, one in a while under load. */
    boolean settles(long now) {
        boolean behind =
                arrivals > pace.busyAbove() / 10 && now - oldest > pace.hold().toMillis();
        if (behind || arrivals > pace.busyAbove()) {
            busyUntil = now + AFTERMATH_MILLIS;
        }
        sinceSettled += arrivals;
        arrivals = 0;
        oldest = Long.MAX_VALUE;
        if (busy(now) && now - settled < pace.hold().toMillis()) {
            return false;
        }
        settled = now;
        views = busy(now) ? sinceSettled / pace.arrivalsPerView() + 1 : pace.quietViews();
        sinceSettled = 0;
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
