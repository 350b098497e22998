package vn.wardpulse.alerting.watch;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.alerting.access.Catalogue;
import vn.wardpulse.alerting.access.Reach;
import vn.wardpulse.alerting.subscription.Subscription;
import vn.wardpulse.alerting.subscription.Wish;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.alert.Crossing;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.view.Status;

/**
 * What somebody finds on their page of alerts.
 *
 * @param unread messages that they have not read yet
 */
record Alerts(List<Holding> holding, List<Message> told, int unread) {

    /**
     * @param value in the unit of the threshold; absent where a status comes without one
     * @param since on the domain's clock
     * @param waiting whether it is news that was not told yet
     */
    record Holding(
            UUID subscription,
            Watched watched,
            @Schema(type = "string", example = "00139") UnitId unit,
            Name unitName,
            @Schema(type = "string", example = "2023-11") Period period,
            @Nullable Status status,

            @Schema(type = "string", example = "81.3") @Nullable
            BigDecimal value,

            Instant since,
            boolean waiting) {

        static Holding of(Subscription subscription, Held held, Catalogue catalogue, Reach reach) {
            Wish wish = subscription.wish();
            return new Holding(
                    subscription.id(),
                    new Watched(
                            wish.kind(),
                            wish.subject(),
                            catalogue
                                    .name(wish.kind(), wish.subject())
                                    .orElseGet(() -> new Name(wish.subject(), wish.subject())),
                            wish.threshold()),
                    held.place().unit(),
                    reach.name(held.place().unit()),
                    held.period(),
                    held.status(),
                    held.value(),
                    held.since(),
                    held.waitingSince() != null);
        }
    }

    /**
     * @param position names it
     * @param at on the domain's clock
     * @param crossings units that it was about
     * @param worst the worst of these, without those that are out of reach by now
     */
    record Message(
            long position,
            Instant at,
            UUID subscription,
            Watched watched,
            int crossings,
            List<Crossing> worst,
            boolean read) {

        static Message of(AlertRaised alert, long readTo, Predicate<UnitId> inReach) {
            return new Message(
                    alert.head().position(),
                    alert.head().at(),
                    alert.subscription(),
                    alert.watched(),
                    alert.crossings(),
                    alert.worst().stream()
                            .filter(crossing -> inReach.test(crossing.unit()))
                            .toList(),
                    alert.head().position() <= readTo);
        }
    }
}
