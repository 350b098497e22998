/**
 * The reporting room: shows what the roll-up says, live, and where each number comes from.
 *
 * <p>Owns its schema {@code reporting}. Reads {@code wardpulse.view.*}, {@code wardpulse.reports} and the catalogue's
 * units, indicators, forms and calendars; to hold what it shows against the log, all of the catalogue. Writes
 * {@code wardpulse.rebuilds}, where operators ask for views to be built anew, and {@code wardpulse.exports}, the files
 * that schedules made. Never rolls anything up for its readers,
 * and never reads another room's tables.
 */
@NullMarked
package vn.wardpulse.reporting;

import org.jspecify.annotations.NullMarked;
