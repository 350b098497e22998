/** What comes of the tasks of plans: occurrences that come due, and what is reported of them. */
@NullMarked
package vn.wardpulse.model.task;

import org.jspecify.annotations.NullMarked;
