/** Số này từ đâu: the reports behind a number, adding up to it. */
@NullMarked
package vn.wardpulse.console.explain;

import org.jspecify.annotations.NullMarked;
