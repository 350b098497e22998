/** Rounds of emulation: how units stand, line by line, so that anybody can work it out again. */
@NullMarked
package vn.wardpulse.console.round;

import org.jspecify.annotations.NullMarked;
