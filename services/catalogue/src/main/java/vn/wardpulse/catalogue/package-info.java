/**
 * The catalogue: units and what became of them, themes, indicators, forms, calendars and targets.
 *
 * <p>Owns the schema {@code catalogue} and the topics {@code wardpulse.catalogue.*}. Reads CSV imports. Writes events
 * through its outbox. Never reads another room's tables or calls another room.
 */
@NullMarked
package vn.wardpulse.catalogue;

import org.jspecify.annotations.NullMarked;
