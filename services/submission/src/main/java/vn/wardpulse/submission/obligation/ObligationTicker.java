package vn.wardpulse.submission.obligation;

import java.time.Duration;
import vn.wardpulse.background.BackgroundWork;

/** Looks at the clock a few times a second, and at once when it is woken. */
final class ObligationTicker extends BackgroundWork {

    private final ObligationKeeper keeper;
    private final Duration pace;

    ObligationTicker(ObligationKeeper keeper, Duration pace) {
        super("obligations");
        this.keeper = keeper;
        this.pace = pace;
    }

    @Override
    protected void round() {
        keeper.tick();
        pause(pace);
    }
}
