/** Alerts: what somebody asked to be told of, and what came to be so. */
@NullMarked
package vn.wardpulse.model.alert;

import org.jspecify.annotations.NullMarked;
