/** Figures of the past, brought in from files: they count, and nobody owed them here. */
@NullMarked
package vn.wardpulse.submission.history;

import org.jspecify.annotations.NullMarked;
