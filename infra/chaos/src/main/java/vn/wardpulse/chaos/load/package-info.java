/** Wards at work: reports handed in, approved, returned, corrected and withdrawn until the answer is yes. */
@NullMarked
package vn.wardpulse.chaos.load;

import org.jspecify.annotations.NullMarked;
