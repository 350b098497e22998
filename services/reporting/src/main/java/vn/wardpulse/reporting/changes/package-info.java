/** What changed lately, in the order of the commits: written by the projection, read by the stream. */
@NullMarked
package vn.wardpulse.reporting.changes;

import org.jspecify.annotations.NullMarked;
