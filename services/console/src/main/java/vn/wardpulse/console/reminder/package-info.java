/** Đôn đốc: who is to be reminded, who was, and how the visitor wants to be written to. */
@NullMarked
package vn.wardpulse.console.reminder;

import org.jspecify.annotations.NullMarked;
