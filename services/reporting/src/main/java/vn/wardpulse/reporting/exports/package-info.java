/** What all files that leave the room have in common. */
@NullMarked
package vn.wardpulse.reporting.exports;

import org.jspecify.annotations.NullMarked;
