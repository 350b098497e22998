package vn.wardpulse.notification.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import vn.wardpulse.background.BackgroundWork;

/** Takes what waits to its receivers, one after the other, and tries again later what a receiver did not take. */
public final class Courier extends BackgroundWork {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final Posts posts;
    private final Line line;
    private final MeterRegistry metrics;

    Courier(Posts posts, Line line, MeterRegistry metrics) {
        super("courier");
        this.posts = posts;
        this.line = line;
        this.metrics = metrics;
    }

    @Override
    protected void round() {
        while (wanted()) {
            Optional<Post> next = posts.claim();
            if (next.isEmpty()) {
                break;
            }
            Answer answer = line.send(next.get());
            posts.settle(next.get(), answer);
            metrics.counter(
                            "wardpulse.notification.posts",
                            "outcome",
                            answer.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    .increment();
        }
        pause(PACE);
    }
}
