/** The log itself, as the broker holds it: what this room keeps of it is checked against it. */
@NullMarked
package vn.wardpulse.reporting.log;

import org.jspecify.annotations.NullMarked;
