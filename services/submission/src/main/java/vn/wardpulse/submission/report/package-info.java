/**
 * The life of a report: drafts, versions, the rules of submitting, approving, returning, correcting and withdrawing,
 * lateness, and the HTTP API of all that. Its tables only grow where the past is concerned.
 */
@NullMarked
package vn.wardpulse.submission.report;

import org.jspecify.annotations.NullMarked;
