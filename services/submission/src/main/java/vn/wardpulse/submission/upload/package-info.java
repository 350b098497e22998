/**
 * Files of figures from other systems, row by row into the drafts of many reports: read as a stream, worked through
 * beside everything else, with every fault on record.
 */
@NullMarked
package vn.wardpulse.submission.upload;

import org.jspecify.annotations.NullMarked;
