/** Topics as this room reads them: from their beginning at every start, and from then on as they grow. */
@NullMarked
package vn.wardpulse.notification.log;

import org.jspecify.annotations.NullMarked;
