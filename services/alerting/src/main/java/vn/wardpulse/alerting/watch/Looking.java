package vn.wardpulse.alerting.watch;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.alerting.access.Reach;
import vn.wardpulse.alerting.subscription.Subscription;
import vn.wardpulse.alerting.subscription.Subscriptions;
import vn.wardpulse.alerting.subscription.Watcher;
import vn.wardpulse.alerting.subscription.Watchers;
import vn.wardpulse.alerting.subscription.Wish;
import vn.wardpulse.alerting.view.ShownViews;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** Looks at what a subscription watches, and writes down what holds and what of it is news. */
final class Looking {

    private final Subscriptions subscriptions;
    private final Watchers watchers;
    private final Conditions conditions;
    private final ShownViews views;
    private final Reach reach;
    private final TransactionTemplate transaction;
    private final InstantSource domainClock;
    private final InstantSource wallClock;
    private final BigDecimal hysteresis;

    Looking(
            Subscriptions subscriptions,
            Watchers watchers,
            Conditions conditions,
            ShownViews views,
            Reach reach,
            TransactionTemplate transaction,
            InstantSource domainClock,
            InstantSource wallClock,
            BigDecimal hysteresis) {
        this.subscriptions = subscriptions;
        this.watchers = watchers;
        this.conditions = conditions;
        this.views = views;
        this.reach = reach;
        this.transaction = transaction;
        this.domainClock = domainClock;
        this.wallClock = wallClock;
        this.hysteresis = hysteresis;
    }

    /** Whether the subscription watches one of these units, or was never looked at; null stands for every unit. */
    boolean concerns(Subscription subscription, @Nullable Set<UnitId> changed) {
        Wish wish = subscription.wish();
        if (changed == null || !subscription.armed()) {
            return true;
        }
        return wish.level() == null
                ? changed.contains(wish.unit())
                : reach.watched(wish.unit(), wish.level()).stream().anyMatch(changed::contains);
    }

    void look(UUID id) {
        transaction.executeWithoutResult(status -> subscriptions.lock(id).ifPresent(this::look));
    }

    private void look(Subscription subscription) {
        LocalDate today = reach.today();
        Wish wish = subscription.wish();
        Condition condition = new Condition(wish, hysteresis, views::of);
        Set<UnitId> units = new TreeSet<>(inReach(subscription));
        List<Finding> findings = units.stream()
                .flatMap(unit -> condition.at(unit, today).stream())
                .toList();
        Map<Place, Held> before = conditions.of(subscription.id());
        Map<Place, Held> after = new Decision(domainClock.instant(), subscription.armed() ? wallClock.instant() : null)
                .after(before, findings, watched(wish, units, today));
        conditions.replace(subscription.id(), before, after);
        if (!subscription.armed()) {
            subscriptions.armed(subscription.id());
        }
    }

    /** Of a form only its latest rounds; older ones are closed by time. */
    private static Predicate<Place> watched(Wish wish, Set<UnitId> units, LocalDate today) {
        if (!wish.kind().ofForm()) {
            return place -> units.contains(place.unit());
        }
        Set<String> rounds = Condition.watched(wish.frequency(), today).stream()
                .map(Period::toString)
                .collect(Collectors.toSet());
        return place -> units.contains(place.unit()) && rounds.contains(place.round());
    }

    /** What its owner does not reach any more is not looked at. */
    private List<UnitId> inReach(Subscription subscription) {
        Watcher watcher = watchers.find(subscription.watcher()).orElseThrow();
        return reach.watched(subscription.wish().unit(), subscription.wish().level()).stream()
                .filter(unit -> reach.reaches(watcher.unit(), unit))
                .toList();
    }
}
