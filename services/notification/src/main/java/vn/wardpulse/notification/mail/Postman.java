package vn.wardpulse.notification.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.background.BackgroundWork;

/** Delivers what waits, one letter after the other, and tries again later what the mail server did not take. */
public final class Postman extends BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration PACE = Duration.ofSeconds(1);

    private final Deliveries deliveries;
    private final Letters letters;
    private final @Nullable MailServer server;
    private final MeterRegistry metrics;

    Postman(Deliveries deliveries, Letters letters, @Nullable MailServer server, MeterRegistry metrics) {
        super("postman");
        this.deliveries = deliveries;
        this.letters = letters;
        this.server = server;
        this.metrics = metrics;
    }

    @Override
    protected void round() {
        int lost = deliveries.settleLeftBehind();
        if (lost > 0) {
            LOG.warn("{} letters were being sent when the room stopped: they are not sent again", lost);
            count("unknown", lost);
        }
        deliveries.settleUnwanted();
        if (server == null) {
            count("not-configured", deliveries.settleWithoutServer());
        } else {
            deliver(server);
        }
        pause(PACE);
    }

    private void deliver(MailServer server) {
        while (wanted()) {
            Optional<Delivery> next = deliveries.claim();
            if (next.isEmpty()) {
                return;
            }
            Delivery delivery = next.get();
            Outcome outcome = server.send(delivery, letters.write(delivery));
            deliveries.settle(delivery, outcome);
            count(outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT), 1);
        }
    }

    private void count(String outcome, int letters) {
        metrics.counter("wardpulse.notification.letters", "outcome", outcome).increment(letters);
    }
}
