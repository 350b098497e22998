/** Series read on to the units of another day: what went over whole or by stated shares is carried along, the rest is named. */
@NullMarked
package vn.wardpulse.reporting.restated;

import org.jspecify.annotations.NullMarked;
