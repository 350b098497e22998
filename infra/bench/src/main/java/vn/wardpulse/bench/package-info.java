/**
 * What the product takes and how long, beside what the bare broker takes for the same in the same run.
 *
 * <p>Owns throw-away data directories. Never asserts: it reports.
 */
@NullMarked
package vn.wardpulse.bench;

import org.jspecify.annotations.NullMarked;
