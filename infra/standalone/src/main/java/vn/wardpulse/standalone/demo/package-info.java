/**
 * The demonstration: the year 2023 of Long Biên, reported by its wards through the public API, on a simulated clock.
 *
 * <p>Owns no data and no rule: it signs in and calls the same API as everybody else.
 */
@NullMarked
package vn.wardpulse.standalone.demo;

import org.jspecify.annotations.NullMarked;
