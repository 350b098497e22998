package vn.wardpulse.reporting.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.reach.Reach;

/** Tells every subscription what changed, in the order of the ids. Each question is answered once for all who ask it. */
@Component
class Hub {

    private final StreamSettings settings;
    private final Reach reach;
    private final Map<Question, Set<Subscription>> subscriptions = new HashMap<>();
    private int size;
    private long last;

    Hub(StreamSettings settings, Reach reach, MeterRegistry registry) {
        this.settings = settings;
        this.reach = reach;
        Gauge.builder("wardpulse.reporting.streams", this, Hub::size)
                .description("Readers that are told of changes")
                .register(registry);
    }

    /** From now on: changes after {@link Subscription#from()} are offered, those before are in the table. */
    synchronized Subscription subscribe(Question question) {
        Subscription subscription = new Subscription(question, settings.queue(), last);
        subscriptions.computeIfAbsent(question, q -> new LinkedHashSet<>()).add(subscription);
        size++;
        return subscription;
    }

    synchronized void unsubscribe(Subscription subscription) {
        Set<Subscription> asking = subscriptions.get(subscription.question());
        if (asking != null && asking.remove(subscription)) {
            size--;
            if (asking.isEmpty()) {
                subscriptions.remove(subscription.question());
            }
        }
    }

    /** @param changes in the order of their ids, none older than the last that was told */
    synchronized void tell(List<Change.Numbered> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Gathered gathered = Gathered.of(changes);
        last = gathered.last();
        subscriptions.forEach((question, asking) -> {
            byte[] answer = gathered.answer(question, reach.latest(question.bound()));
            asking.forEach(subscription -> subscription.offer(gathered, answer));
        });
    }

    /**
     * How long changes are gathered after some were told, before the next are: a write costs as much for one event as
     * for many, so the more readers there are, the more goes into one.
     */
    synchronized Duration rest() {
        Duration all = settings.restPerReader().multipliedBy(size);
        return all.compareTo(settings.longestRest()) < 0 ? all : settings.longestRest();
    }

    /** Begins after this change. */
    synchronized void startAfter(long id) {
        last = id;
    }

    synchronized long last() {
        return last;
    }

    synchronized void endAll() {
        subscriptions.values().forEach(asking -> asking.forEach(Subscription::end));
        subscriptions.clear();
        size = 0;
    }

    private synchronized int size() {
        return size;
    }
}
