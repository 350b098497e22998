/** What people asked to be told of, and who they are. */
@NullMarked
package vn.wardpulse.alerting.subscription;

import org.jspecify.annotations.NullMarked;
