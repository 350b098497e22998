/** What became of figures between two moments, and by which reports and definitions. */
@NullMarked
package vn.wardpulse.reporting.differences;

import org.jspecify.annotations.NullMarked;
