package vn.wardpulse.alerting.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.alerting.AlertingSettings;
import vn.wardpulse.alerting.access.Catalogue;
import vn.wardpulse.alerting.access.Reach;
import vn.wardpulse.alerting.subscription.Subscription;
import vn.wardpulse.alerting.subscription.Subscriptions;
import vn.wardpulse.alerting.subscription.Waiting;
import vn.wardpulse.alerting.subscription.Watcher;
import vn.wardpulse.alerting.subscription.Watchers;
import vn.wardpulse.alerting.subscription.Wish;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.alert.Crossing;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;

/**
 * Says what is to be told: of one subscription everything that waits, in one message, and the next not before its pause
 * is over. Quiet hours and digests only say when; by real time, and by what the database says waits, so a restart neither
 * skips nor repeats anything. What waits and what is said change in one transaction, so nothing is said twice or lost.
 */
final class Telling {

    private final Subscriptions subscriptions;
    private final Watchers watchers;
    private final Conditions conditions;
    private final Told told;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final Reach reach;
    private final InstantSource domainClock;
    private final Clock wallClock;
    private final AlertingSettings settings;
    private final Counter messages;
    private final Counter crossings;

    Telling(
            Subscriptions subscriptions,
            Watchers watchers,
            Conditions conditions,
            Told told,
            Outbox outbox,
            TransactionTemplate transaction,
            Catalogue catalogue,
            Reach reach,
            InstantSource domainClock,
            Clock wallClock,
            AlertingSettings settings,
            MeterRegistry metrics) {
        this.subscriptions = subscriptions;
        this.watchers = watchers;
        this.conditions = conditions;
        this.told = told;
        this.outbox = outbox;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.reach = reach;
        this.domainClock = domainClock;
        this.wallClock = wallClock;
        this.settings = settings;
        this.messages = Counter.builder("wardpulse.alerting.told")
                .description("Messages that were said")
                .register(metrics);
        this.crossings = Counter.builder("wardpulse.alerting.crossings")
                .description("Units for which a condition came to hold, in these messages")
                .register(metrics);
    }

    void tell() {
        ZonedDateTime now = now();
        for (Waiting waiting : due(now)) {
            transaction.executeWithoutResult(status -> subscriptions
                    .lock(waiting.subscription().id())
                    .filter(subscription -> new Waiting(subscription, waiting.since()).mayBeTold(now))
                    .ifPresent(subscription -> tell(subscription, now.toInstant())));
        }
    }

    /** How many messages could be said now and were not. */
    int due() {
        return due(now()).size();
    }

    private List<Waiting> due(ZonedDateTime now) {
        Instant instant = now.toInstant();
        return subscriptions.waiting(instant.minus(settings.gather()), instant.minus(settings.pause())).stream()
                .filter(waiting -> waiting.mayBeTold(now))
                .toList();
    }

    private ZonedDateTime now() {
        return wallClock.instant().atZone(wallClock.getZone());
    }

    private void tell(Subscription subscription, Instant now) {
        Watched watched = watched(subscription.wish());
        List<Held> waiting = waiting(subscription);
        conditions.told(subscription.id());
        if (waiting.isEmpty()) {
            return;
        }
        subscriptions.told(subscription.id(), now);
        List<Crossing> worst =
                waiting.stream().limit(settings.named()).map(this::crossing).toList();
        AlertRaised said = outbox.append(
                Topics.ALERTS,
                new Cause(domainClock.instant(), EventHead.SYSTEM, UUID.randomUUID()),
                head -> new AlertRaised(
                        head,
                        subscription.id(),
                        subscription.watcher(),
                        watched,
                        subscription.email(),
                        subscription.webhook(),
                        waiting.size(),
                        worst));
        told.keep(said);
        messages.increment();
        crossings.increment(waiting.size());
    }

    /** The worst first; what its owner does not reach any more is not told. */
    private List<Held> waiting(Subscription subscription) {
        Watcher watcher = watchers.find(subscription.watcher()).orElseThrow();
        return conditions.of(subscription.id()).values().stream()
                .filter(held -> held.waitingSince() != null)
                .filter(held -> reach.reaches(watcher.unit(), held.place().unit()))
                .sorted(Worst.first(subscription.wish().kind()))
                .toList();
    }

    private Watched watched(Wish wish) {
        return new Watched(
                wish.kind(),
                wish.subject(),
                catalogue.name(wish.kind(), wish.subject()).orElseGet(() -> new Name(wish.subject(), wish.subject())),
                wish.threshold());
    }

    private Crossing crossing(Held held) {
        return new Crossing(
                held.place().unit(), reach.name(held.place().unit()), held.period(), held.status(), held.value());
    }
}
