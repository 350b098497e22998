/** Figures laid out in rows and columns as somebody chooses, on a page or in a file. */
@NullMarked
package vn.wardpulse.reporting.pivots;

import org.jspecify.annotations.NullMarked;
