package vn.wardpulse.reporting.stream;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.wardpulse.reporting.changes.ChangeLog;

/** Keeps the ring of changes small. */
@Component
class Pruning {

    private final ChangeLog changes;
    private final StreamSettings settings;

    Pruning(ChangeLog changes, StreamSettings settings) {
        this.changes = changes;
        this.settings = settings;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void prune() {
        changes.prune(settings.keepFor(), settings.keep());
    }
}
