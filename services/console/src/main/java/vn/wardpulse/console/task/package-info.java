/** Nhiệm vụ: what comes due of the tasks of plans, who is how far, and where units tell it. */
@NullMarked
package vn.wardpulse.console.task;

import org.jspecify.annotations.NullMarked;
