/**
 * The transactional outbox: events are written in the transaction that makes them true, and a relay carries them to
 * the log in order, once in effect.
 *
 * <p>Owns the tables {@code outbox} and {@code outbox_position} in the schema of the room that uses it. Never reads the
 * room's own tables.
 */
@NullMarked
package vn.wardpulse.outbox;

import org.jspecify.annotations.NullMarked;
