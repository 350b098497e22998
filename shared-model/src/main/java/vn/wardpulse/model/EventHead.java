package vn.wardpulse.model;

import java.time.Instant;
import java.util.UUID;

/**
 * What every event says of itself.
 *
 * @param position the outbox's own sequence number in its room: gap-free, in the order of the commits; from 1
 * @param at when it happened, on the domain's clock
 * @param by who did it: a user name, a machine client's id, or {@code system}
 * @param correlation ties it to the request that caused it
 */
public record EventHead(long position, Instant at, String by, UUID correlation) {

    /** The actor of what happens by itself, such as a due date that passes. */
    public static final String SYSTEM = "system";
}
