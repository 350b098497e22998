/** Chuỗi số liệu: a series across changes of the tree, as it was and restated for the units of a day. */
@NullMarked
package vn.wardpulse.console.series;

import org.jspecify.annotations.NullMarked;
