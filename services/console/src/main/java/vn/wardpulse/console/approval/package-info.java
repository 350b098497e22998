/** Duyệt: what a ward leader or the standing body decides on. */
@NullMarked
package vn.wardpulse.console.approval;

import org.jspecify.annotations.NullMarked;
