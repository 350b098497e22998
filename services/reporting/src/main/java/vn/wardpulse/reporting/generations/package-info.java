/** Which generations of views the roll-up has, which is shown, and how another is asked for. */
@NullMarked
package vn.wardpulse.reporting.generations;

import org.jspecify.annotations.NullMarked;
