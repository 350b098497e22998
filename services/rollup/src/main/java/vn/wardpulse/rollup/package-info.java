/**
 * Rolls reports up, exactly and at once, to every ancestor, period and theme.
 *
 * <p>Owns the state stores and {@code wardpulse.view.*}. Reads {@code wardpulse.reports} and {@code wardpulse.catalogue.*}.
 * Writes views. Never touches a database, compares clocks or knows how a view is shown.
 */
@NullMarked
package vn.wardpulse.rollup;

import org.jspecify.annotations.NullMarked;
