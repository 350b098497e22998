package vn.wardpulse.model.alert;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.EventHead;

/**
 * Somebody is to be told that what they watch came to be so. Said once for every time that it did; its position names
 * it for ever.
 *
 * @param subscription that asks for it
 * @param watcher sign-in name of whose subscription it is
 * @param email whether they want it by e-mail
 * @param webhook receiver of theirs that it goes to, or null
 * @param crossings how many units it is about
 * @param worst the worst of these, first the worst
 */
public record AlertRaised(
        EventHead head,
        UUID subscription,
        String watcher,
        Watched watched,
        boolean email,
        @Nullable UUID webhook,
        int crossings,
        List<Crossing> worst) {

    public AlertRaised {
        worst = List.copyOf(worst);
        if (worst.isEmpty() || crossings < worst.size()) {
            throw new IllegalArgumentException("%d crossings, %d of them named".formatted(crossings, worst.size()));
        }
    }
}
