package vn.wardpulse.reporting.known;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.wardpulse.reporting.catalogue.Moments;
import vn.wardpulse.reporting.projection.ViewRows;

/** Lets go of what was worked out for moments that nobody asks about any more. */
@Component
class ForgettingMoments {

    private final Moments moments;
    private final ViewRows rows;
    private final KnownSettings settings;

    ForgettingMoments(Moments moments, ViewRows rows, KnownSettings settings) {
        this.moments = moments;
        this.rows = rows;
        this.settings = settings;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void forget() {
        List<Integer> forgotten = moments.forget(settings.keepFor());
        if (!forgotten.isEmpty()) {
            rows.forget(forgotten);
        }
    }
}
