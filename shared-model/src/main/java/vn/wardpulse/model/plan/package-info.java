/** Plans as they are issued: what they hold, the tasks that they give, and when these come due. */
@NullMarked
package vn.wardpulse.model.plan;

import org.jspecify.annotations.NullMarked;
