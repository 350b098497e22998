/** Đối chiếu: whether what is shown is what the log says, for those who answer for it. */
@NullMarked
package vn.wardpulse.console.reconciliation;

import org.jspecify.annotations.NullMarked;
