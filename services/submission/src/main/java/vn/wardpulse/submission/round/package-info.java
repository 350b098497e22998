/** Rounds of emulation: what units say of themselves, what is made of it, and until when. */
@NullMarked
package vn.wardpulse.submission.round;

import org.jspecify.annotations.NullMarked;
