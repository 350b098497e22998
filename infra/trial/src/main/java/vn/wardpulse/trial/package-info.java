/**
 * A topology under a driver, without a broker: events in by the product's topics, latest views out.
 *
 * <p>Owns stores in memory that outlive a restart. Never knows which topology it drives.
 */
@NullMarked
package vn.wardpulse.trial;

import org.jspecify.annotations.NullMarked;
