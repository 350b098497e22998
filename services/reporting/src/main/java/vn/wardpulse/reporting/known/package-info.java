/** Answers as of a moment of the past: worked out from what had been recorded by then, and kept for a while. */
@NullMarked
package vn.wardpulse.reporting.known;

import org.jspecify.annotations.NullMarked;
