/**
 * The first law, tried: random histories through the roll-up's own topology, every view against the oracle.
 *
 * <p>Owns nothing. Reads seeds, prints what it found. Never has rules of its own: the topology is rollup's, what is right
 * is the oracle's word.
 */
@NullMarked
package vn.wardpulse.laws;

import org.jspecify.annotations.NullMarked;
