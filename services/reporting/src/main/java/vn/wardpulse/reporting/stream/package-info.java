/** Tells readers what changed, as it changes: server-sent events that can be taken up again where they broke off. */
@NullMarked
package vn.wardpulse.reporting.stream;

import org.jspecify.annotations.NullMarked;
