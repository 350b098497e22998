package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.Crossing;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.view.Status;

/**
 * What holds now of what the visitor watches, and what they were told, the latest first.
 *
 * @param unread messages that were not read yet
 */
public record Alerts(List<Holding> holding, List<Message> told, int unread) {

    /** @param waiting whether it is news that was not told yet */
    public record Holding(
            UUID subscription,
            Watched watched,
            UnitId unit,
            Name unitName,
            Period period,
            @Nullable Status status,
            @Nullable BigDecimal value,
            Instant since,
            boolean waiting) {

        public Crossing crossing() {
            return new Crossing(unit, unitName, period, status, value);
        }
    }

    /** @param crossings units that it was about, of which the worst are named */
    public record Message(
            long position,
            Instant at,
            UUID subscription,
            Watched watched,
            int crossings,
            List<Crossing> worst,
            boolean read) {}

    /** How many messages were not read yet. */
    public record Unread(int unread) {}
}
