/**
 * All views worked out in one go from the whole log, as plainly as the rules are written.
 *
 * <p>Owns nothing. Reads lists of events, gives maps of views. Never shares rule code with the roll-up that it checks,
 * never keeps anything between two computations. "Rule n" in a comment is rule n of "How figures roll up" in the
 * architecture.
 */
@NullMarked
package vn.wardpulse.oracle;

import org.jspecify.annotations.NullMarked;
