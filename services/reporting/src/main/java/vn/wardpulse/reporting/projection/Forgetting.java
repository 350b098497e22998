package vn.wardpulse.reporting.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the views that nobody is shown any more. */
@Component
class Forgetting {

    /** No answer takes as long. */
    private static final Duration AGE = Duration.ofMinutes(1);

    private final Generations generations;

    Forgetting(Generations generations) {
        this.generations = generations;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void forget() {
        generations.forget(AGE);
    }
}
