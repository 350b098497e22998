package vn.wardpulse.outbox;

import java.time.Instant;
import java.util.UUID;
import vn.wardpulse.model.EventHead;

/**
 * Why an event happens.
 *
 * @param at moment on the domain's clock
 * @param by user name, client id or {@link EventHead#SYSTEM}
 * @param correlation of the request, or a fresh one
 */
public record Cause(Instant at, String by, UUID correlation) {

    EventHead head(long position) {
        return new EventHead(position, at, by, correlation);
    }
}
