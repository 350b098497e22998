/**
 * Files that go with reports and with what is told of tasks: what they are by their content, whether they may be taken, and where their bytes are kept.
 * Who may add which when is not decided here.
 */
@NullMarked
package vn.wardpulse.submission.attachment;

import org.jspecify.annotations.NullMarked;
