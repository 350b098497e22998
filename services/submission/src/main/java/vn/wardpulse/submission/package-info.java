/**
 * The submission room: what units owe, what they hand in, whether it was on time, and who is due to be reminded.
 *
 * <p>Owns the schema {@code submission} and the topics {@code wardpulse.reports} and {@code wardpulse.reminders}. Reads the catalogue's topics into
 * tables of its own. Writes events through its outbox only. Never touches the catalogue's tables or classes, and never
 * adds figures up over units.
 */
@NullMarked
package vn.wardpulse.submission;

import org.jspecify.annotations.NullMarked;
