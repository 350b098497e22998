package vn.wardpulse.alerting.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.alerting.AlertingSettings;
import vn.wardpulse.alerting.access.Catalogue;
import vn.wardpulse.alerting.access.Reach;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@RequestMapping("/api/subscriptions")
@Tag(name = "Subscriptions", description = "What the one who asks wants to be told of")
class SubscriptionsController {

    private final Subscriptions subscriptions;
    private final Watchers watchers;
    private final Catalogue catalogue;
    private final Reach reach;
    private final Clock wallClock;
    private final int most;

    SubscriptionsController(
            Subscriptions subscriptions,
            Watchers watchers,
            Catalogue catalogue,
            Reach reach,
            @Qualifier("wallClock") Clock wallClock,
            AlertingSettings settings) {
        this.subscriptions = subscriptions;
        this.watchers = watchers;
        this.catalogue = catalogue;
        this.reach = reach;
        this.wallClock = wallClock;
        this.most = settings.most();
    }

    @GetMapping
    @Operation(summary = "One's own subscriptions, the oldest first")
    List<ShownSubscription> own(@Parameter(hidden = true) Reader reader) {
        enter(reader);
        return subscriptions.of(reader.name()).stream().map(this::shown).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    @Operation(
            summary = "Watch an indicator, a theme or a form",
            description = "Of a unit in reach, or of every unit of a level under it. What holds already is listed, and"
                    + " not told as news; from then on whatever comes to hold is told, on the page always. Within quiet"
                    + " hours nothing is told; what came to hold in them and holds still is told together when they end."
                    + " With a digest everything that came to hold since the one before and holds still is told"
                    + " together, once a day or a week, and nothing where there is nothing.")
    ShownSubscription add(@Parameter(hidden = true) Reader reader, @RequestBody Wanted body) {
        enter(reader);
        Wanted.Sound wanted = body.read(catalogue);
        reach.demandUnit(reader, wanted.wish().unit());
        if (subscriptions.of(reader.name()).size() >= most) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, WantedFaults.tooMany(most));
        }
        Instant now = wallClock.instant();
        Subscription made = new Subscription(
                UUID.randomUUID(),
                reader.name(),
                wanted.wish(),
                wanted.email(),
                wanted.webhook(),
                wanted.timing(),
                now,
                wanted.paused(),
                false,
                now,
                null);
        subscriptions.keep(made);
        return shown(made);
    }

    @PutMapping("/{id}")
    @Transactional
    @Operation(
            summary = "Change or pause a subscription",
            description = "One that watches something else than before, or is taken up again, starts anew: what holds"
                    + " then is no news. A digest that is chosen anew falls due for the first time after that.")
    ShownSubscription change(@Parameter(hidden = true) Reader reader, @PathVariable UUID id, @RequestBody Wanted body) {
        enter(reader);
        Subscription known = find(reader, id);
        Wanted.Sound wanted = body.read(catalogue);
        reach.demandUnit(reader, wanted.wish().unit());
        Subscription changed = known.with(wanted, wallClock.instant());
        subscriptions.keep(changed);
        return shown(changed);
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(summary = "Watch it no longer", description = "Answers with what was deleted.")
    ShownSubscription delete(@Parameter(hidden = true) Reader reader, @PathVariable UUID id) {
        enter(reader);
        Subscription known = find(reader, id);
        subscriptions.delete(id);
        return shown(known);
    }

    private void enter(Reader reader) {
        reach.demandPerson(reader, "subscriptions");
        watchers.seen(reader);
    }

    /** Somebody else's is as good as not there. */
    private Subscription find(Reader reader, UUID id) {
        return subscriptions.find(id, reader.name()).orElseThrow(() -> Refused.notFound("subscriptions/" + id));
    }

    private ShownSubscription shown(Subscription subscription) {
        return ShownSubscription.of(subscription, catalogue, reach);
    }
}
