package vn.wardpulse.alerting.watch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.alerting.access.Catalogue;
import vn.wardpulse.alerting.access.Reach;
import vn.wardpulse.alerting.subscription.Subscription;
import vn.wardpulse.alerting.subscription.Subscriptions;
import vn.wardpulse.alerting.subscription.Watchers;
import vn.wardpulse.web.Reader;

@RestController
@Tag(name = "Alerts", description = "What holds now of what the one who asks watches, and what they were told")
class AlertsController {

    private static final int MOST = 1_000;

    private final Subscriptions subscriptions;
    private final Watchers watchers;
    private final Conditions conditions;
    private final Told told;
    private final Catalogue catalogue;
    private final Reach reach;

    AlertsController(
            Subscriptions subscriptions,
            Watchers watchers,
            Conditions conditions,
            Told told,
            Catalogue catalogue,
            Reach reach) {
        this.subscriptions = subscriptions;
        this.watchers = watchers;
        this.conditions = conditions;
        this.told = told;
        this.catalogue = catalogue;
        this.reach = reach;
    }

    /** @param upTo position of the latest that was read */
    record Read(@Schema(example = "7") long upTo) {}

    /** How many messages were not read yet. */
    record Unread(int unread) {}

    @GetMapping("/api/alerts")
    @Operation(
            summary = "What holds now, and what was told",
            description = "What holds: by subscription, the worst first. What was told: the latest first. Of units in"
                    + " reach.")
    Alerts alerts(
            @Parameter(hidden = true) Reader reader,
            @RequestParam(defaultValue = "50") @Parameter(description = "how many messages at most, up to 1000")
                    int limit) {
        enter(reader);
        long readTo = told.readTo(reader.name());
        return new Alerts(
                subscriptions.of(reader.name()).stream()
                        .flatMap(subscription -> holding(reader, subscription).stream())
                        .toList(),
                told.latest(reader.name(), Math.clamp(limit, 1, MOST)).stream()
                        .map(alert -> Alerts.Message.of(alert, readTo, unit -> reach.reaches(reader.unit(), unit)))
                        .toList(),
                told.unread(reader.name()));
    }

    @GetMapping("/api/alerts/unread")
    @Operation(summary = "How many messages were not read yet")
    Unread unread(@Parameter(hidden = true) Reader reader) {
        enter(reader);
        return new Unread(told.unread(reader.name()));
    }

    @PostMapping("/api/alerts/read")
    @Operation(summary = "Say how far one has read")
    Unread read(@Parameter(hidden = true) Reader reader, @RequestBody Read body) {
        enter(reader);
        told.read(reader.name(), body.upTo());
        return new Unread(told.unread(reader.name()));
    }

    private void enter(Reader reader) {
        reach.demandPerson(reader, "alerts");
        watchers.seen(reader);
    }

    private List<Alerts.Holding> holding(Reader reader, Subscription subscription) {
        Comparator<Held> worst = Worst.first(subscription.wish().kind());
        return conditions.of(subscription.id()).values().stream()
                .filter(held -> reach.reaches(reader.unit(), held.place().unit()))
                .sorted(worst)
                .map(held -> Alerts.Holding.of(subscription, held, catalogue, reach))
                .toList();
    }
}
