/** Tasks of plans: occurrences that open by themselves, what units say of them, and who is chased. */
@NullMarked
package vn.wardpulse.submission.task;

import org.jspecify.annotations.NullMarked;
