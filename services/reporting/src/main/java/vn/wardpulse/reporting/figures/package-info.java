/** Figures by unit, indicator and period, and how they compare with last year's. */
@NullMarked
package vn.wardpulse.reporting.figures;

import org.jspecify.annotations.NullMarked;
