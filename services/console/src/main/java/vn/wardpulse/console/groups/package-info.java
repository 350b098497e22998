/** Tổ dân phố, chi bộ: what stands below a ward, kept by the ward itself, and the accounts of its people. */
@NullMarked
package vn.wardpulse.console.groups;

import org.jspecify.annotations.NullMarked;
