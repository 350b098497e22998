/**
 * Figures frozen for good: worked out at one position of the log, chained, signed, and held against the log whenever
 * somebody asks.
 */
@NullMarked
package vn.wardpulse.reporting.snapshots;

import org.jspecify.annotations.NullMarked;
