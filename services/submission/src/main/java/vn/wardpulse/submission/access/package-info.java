/** Who may do what with whose reports: by role, and by reach down the tree of units. */
@NullMarked
package vn.wardpulse.submission.access;

import org.jspecify.annotations.NullMarked;
