/**
 * The report writer: templates that analysts edit, and the official documents that come of a template and a snapshot.
 *
 * <p>Owns the templates and their versions. Reads snapshots and nothing else: a figure that is not frozen is not written.
 */
@NullMarked
package vn.wardpulse.reporting.writer;

import org.jspecify.annotations.NullMarked;
