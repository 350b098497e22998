package vn.wardpulse.reporting.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.wardpulse.reporting.changes.Change;

/** Hands every change to every subscription, in the order of their ids. */
@Component
class Hub {

    private final int queue;
    private final Set<Subscription> subscriptions = new LinkedHashSet<>();
    private long last;

    Hub(StreamSettings settings, MeterRegistry registry) {
        this.queue = settings.queue();
        Gauge.builder("wardpulse.reporting.streams", this, Hub::size)
                .description("Readers that are told of changes")
                .register(registry);
    }

    /** From now on: changes after {@link Subscription#from()} are offered, those before are in the table. */
    synchronized Subscription subscribe(Predicate<Change> wanted) {
        Subscription subscription = new Subscription(wanted, queue, last);
        subscriptions.add(subscription);
        return subscription;
    }

    synchronized void unsubscribe(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    synchronized void tell(List<Change.Numbered> changes) {
        for (Change.Numbered change : changes) {
            Event event = Event.of(change);
            subscriptions.forEach(subscription -> subscription.offer(event));
            last = change.id();
        }
        subscriptions.removeIf(Subscription::isOver);
    }

    /** Begins after this change. */
    synchronized void startAfter(long id) {
        last = id;
    }

    synchronized long last() {
        return last;
    }

    synchronized void endAll() {
        subscriptions.forEach(Subscription::end);
        subscriptions.clear();
    }

    private synchronized int size() {
        return subscriptions.size();
    }
}
