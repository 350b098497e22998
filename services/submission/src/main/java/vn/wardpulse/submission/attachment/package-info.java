/**
 * Files that go with reports, with what is told of tasks and with what is judged in rounds: what they are by their content,
 * whether they may be taken, and where their bytes are kept.
 * Who may add which when is not decided here.
 */
@NullMarked
package vn.wardpulse.submission.attachment;

import org.jspecify.annotations.NullMarked;
