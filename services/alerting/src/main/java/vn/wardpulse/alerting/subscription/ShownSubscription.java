package vn.wardpulse.alerting.subscription;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.alerting.access.Catalogue;
import vn.wardpulse.alerting.access.Reach;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * A subscription as its owner sees it.
 *
 * @param threshold in percent, points or reports; absent for a status
 * @param level where given, every unit of this kind at or under the unit is watched
 * @param webhook receiver, as notification names it; absent where none is wanted
 * @param quietHours in which nothing is told; absent where there are none
 * @param digest in which everything is told together; absent where it is told at once
 * @param looked whether it was looked at yet: until then nobody knows what holds
 * @param toldAt when the last message was sent on its way; absent while there was none
 */
record ShownSubscription(
        UUID id,
        Watched.Kind kind,
        @Schema(example = "ADM-01") String subject,
        Name subjectName,
        @Schema(type = "string", example = "95") @Nullable BigDecimal threshold,
        Frequency frequency,
        @Schema(type = "string", example = "004") UnitId unit,
        Name unitName,
        @Nullable UnitKind level,
        boolean email,
        @Nullable UUID webhook,
        @Nullable QuietHours quietHours,
        @Nullable Digest digest,
        boolean paused,
        boolean looked,
        Instant madeAt,
        @Nullable Instant toldAt) {

    static ShownSubscription of(Subscription subscription, Catalogue catalogue, Reach reach) {
        Wish wish = subscription.wish();
        return new ShownSubscription(
                subscription.id(),
                wish.kind(),
                wish.subject(),
                catalogue.name(wish.kind(), wish.subject()).orElseGet(() -> new Name(wish.subject(), wish.subject())),
                wish.threshold(),
                wish.frequency(),
                wish.unit(),
                reach.name(wish.unit()),
                wish.level(),
                subscription.email(),
                subscription.webhook(),
                subscription.timing().quietHours(),
                subscription.timing().digest(),
                subscription.paused(),
                subscription.armed(),
                subscription.madeAt(),
                subscription.toldAt());
    }
}
