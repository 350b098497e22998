/** Posts to other systems' addresses: signed, tried again with growing pauses, given up in the end. */
@NullMarked
package vn.wardpulse.notification.webhook;

import org.jspecify.annotations.NullMarked;
