/**
 * Files that go with reports: what they are by their content, whether they may be taken, and where their bytes are kept.
 * Which report may have them when is not decided here.
 */
@NullMarked
package vn.wardpulse.submission.attachment;

import org.jspecify.annotations.NullMarked;
