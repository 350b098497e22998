/** What an installation says: its log, its views, and the records that it put aside. */
@NullMarked
package vn.wardpulse.chaos.evidence;

import org.jspecify.annotations.NullMarked;
