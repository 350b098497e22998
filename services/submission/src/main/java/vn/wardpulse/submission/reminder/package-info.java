/** Who is due to be reminded of what: the steps of the calendar's schedule, and what a standing body asks for. */
@NullMarked
package vn.wardpulse.submission.reminder;

import org.jspecify.annotations.NullMarked;
