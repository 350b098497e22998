/**
 * The demonstration: five plans of Long Biên and Thanh Xuân, carried out through the public API on a simulated clock.
 *
 * <p>Owns no data and no rule: it signs in and calls the same API as everybody else.
 */
@NullMarked
package vn.wardpulse.standalone.demo;

import org.jspecify.annotations.NullMarked;
