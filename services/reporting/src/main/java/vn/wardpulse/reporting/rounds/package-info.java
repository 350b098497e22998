/**
 * How units stand in a round of emulation: figures, reports and judgements turned into points, sums and ranks, exact to
 * the last fraction (ADR 44). Reads nothing by itself.
 */
@NullMarked
package vn.wardpulse.reporting.rounds;

import org.jspecify.annotations.NullMarked;
