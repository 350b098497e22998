/** What alerting says is to be told: taken from the log once, kept, and given to mailbox and receivers. */
@NullMarked
package vn.wardpulse.notification.alert;

import org.jspecify.annotations.NullMarked;
