/**
 * Histories that might have happened, drawn from a seed: what tests feed the roll-up and the oracle alike.
 *
 * <p>Owns nothing. Reads nothing, gives lists of events. Never draws anything that the write side would refuse.
 */
@NullMarked
package vn.wardpulse.oracle.history;

import org.jspecify.annotations.NullMarked;
