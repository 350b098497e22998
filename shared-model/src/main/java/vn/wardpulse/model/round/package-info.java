/** Rounds of emulation: the scales by which they are scored, and what is judged by hand. */
@NullMarked
package vn.wardpulse.model.round;

import org.jspecify.annotations.NullMarked;
