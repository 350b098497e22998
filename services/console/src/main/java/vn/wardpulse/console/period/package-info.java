/** Kỳ báo cáo: one form's period across units; more time, closing and reopening. */
@NullMarked
package vn.wardpulse.console.period;

import org.jspecify.annotations.NullMarked;
