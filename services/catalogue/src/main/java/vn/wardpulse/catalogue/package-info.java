/**
 * The catalogue: units, what became of them and where they are, themes, indicators, forms, calendars and targets.
 *
 * <p>Owns the schema {@code catalogue} and the topics {@code wardpulse.catalogue.*}. Reads CSV imports and boundaries. Writes events
 * through its outbox. Never reads another room's tables or calls another room.
 */
@NullMarked
package vn.wardpulse.catalogue;

import org.jspecify.annotations.NullMarked;
