/** Matters that units raised as beyond their power, counted by state, field, unit and month. */
@NullMarked
package vn.wardpulse.reporting.matters;

import org.jspecify.annotations.NullMarked;
