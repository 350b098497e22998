/** Exports on their way out: the files that schedules made, and where each is to go. */
@NullMarked
package vn.wardpulse.model.export;

import org.jspecify.annotations.NullMarked;
