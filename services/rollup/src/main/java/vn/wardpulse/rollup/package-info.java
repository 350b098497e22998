/**
 * Rolls reports up, exactly and at once, to every ancestor, period and theme.
 *
 * <p>Owns the state stores and {@code wardpulse.view.*}. Reads {@code wardpulse.reports}, {@code wardpulse.catalogue.*}
 * and {@code wardpulse.rebuilds}. Writes views. Never touches a database, lets a figure depend on a clock, or knows how a
 * view is shown.
 */
@NullMarked
package vn.wardpulse.rollup;

import org.jspecify.annotations.NullMarked;
