/** The form as a spreadsheet: handed out with what is known, filled in without a connection, and read back into the draft. */
@NullMarked
package vn.wardpulse.submission.sheet;

import org.jspecify.annotations.NullMarked;
