/** What comes of the tasks of plans: how many were done, in time, late, by whom and how. */
@NullMarked
package vn.wardpulse.reporting.tasks;

import org.jspecify.annotations.NullMarked;
