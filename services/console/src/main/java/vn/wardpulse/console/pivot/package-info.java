/** Số liệu: figures in rows and columns as somebody chooses. */
@NullMarked
package vn.wardpulse.console.pivot;

import org.jspecify.annotations.NullMarked;
