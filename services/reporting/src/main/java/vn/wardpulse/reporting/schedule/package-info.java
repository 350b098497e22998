/**
 * Schedules: which files are made by themselves, when and for whom. A file is worked out at its moment with its owner's
 * rights and said on {@code wardpulse.exports}, bytes and all; notification delivers it.
 */
@NullMarked
package vn.wardpulse.reporting.schedule;

import org.jspecify.annotations.NullMarked;
