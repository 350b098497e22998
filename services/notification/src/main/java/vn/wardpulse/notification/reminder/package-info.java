/** What submission says is due: taken from the log once, kept, and read by whoever reaches the unit. */
@NullMarked
package vn.wardpulse.notification.reminder;

import org.jspecify.annotations.NullMarked;
