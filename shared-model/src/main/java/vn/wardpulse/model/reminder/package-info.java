/** Reminders of reports that are owed: when they are due, and for whom they are. */
@NullMarked
package vn.wardpulse.model.reminder;

import org.jspecify.annotations.NullMarked;
