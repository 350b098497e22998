/** The rules over time and over units in plain steps, for answers that check or restate what the roll-up says. */
@NullMarked
package vn.wardpulse.reporting.combining;

import org.jspecify.annotations.NullMarked;
