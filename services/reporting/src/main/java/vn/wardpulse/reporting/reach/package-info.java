/** Who may see what: the reader's unit and everything under it, by the tree of today and by the tree of the period. */
@NullMarked
package vn.wardpulse.reporting.reach;

import org.jspecify.annotations.NullMarked;
