package vn.wardpulse.console.reminder;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Notifications;
import vn.wardpulse.console.api.Reminder;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.RoomSilent;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;

/** Of each report the last reminder of its unit. A page that is about something else does without, if it must. */
@Component
public class LatestReminders {

    private static final Logger LOG = LoggerFactory.getLogger(LatestReminders.class);
    private static final int LOOKED_AT = 500;

    private final Notifications notifications;

    LatestReminders(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Of the units at or under {@code unit}; none where notification does not answer. */
    public Map<Obligation, Reminder> of(Access access, @Nullable UnitId unit) {
        try {
            return notifications.reminders(access, unit, LOOKED_AT).stream()
                    .filter(Reminder::toTheUnit)
                    .collect(Collectors.toMap(Reminder::obligation, Function.identity(), (newer, older) -> newer));
        } catch (RoomSilent | RoomRefused e) {
            LOG.warn("no reminders are shown: {}", e.getMessage());
            return Map.of();
        }
    }
}
