/** What units owe, by the calendar: obligations that open by themselves and due dates that pass, each said once. */
@NullMarked
package vn.wardpulse.submission.obligation;

import org.jspecify.annotations.NullMarked;
