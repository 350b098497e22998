/** Which conditions hold, what is news, and when it is told. */
@NullMarked
package vn.wardpulse.alerting.watch;

import org.jspecify.annotations.NullMarked;
