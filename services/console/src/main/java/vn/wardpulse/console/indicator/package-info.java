/** The page of one indicator: its year against target and last year, its wards ranked, and who is missing from it. */
@NullMarked
package vn.wardpulse.console.indicator;

import org.jspecify.annotations.NullMarked;
