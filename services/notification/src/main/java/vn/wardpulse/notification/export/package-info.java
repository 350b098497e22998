/** Files that schedules made: taken from the log once, kept, and delivered once to each place that they go to. */
@NullMarked
package vn.wardpulse.notification.export;

import org.jspecify.annotations.NullMarked;
