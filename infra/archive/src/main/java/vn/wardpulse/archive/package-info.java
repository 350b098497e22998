/**
 * An installation as open files, and an installation from them: the log, what rooms keep besides it, files that were sent in,
 * snapshots, and the views for whoever has nothing else to read them with.
 *
 * <p>Owns nothing. Reads and writes the topics of the log and every room's tables, which nobody else may do across rooms:
 * it stands where a tool of the database would, carries tables as they are, and reckons nothing.
 */
@NullMarked
package vn.wardpulse.archive;

import org.jspecify.annotations.NullMarked;
