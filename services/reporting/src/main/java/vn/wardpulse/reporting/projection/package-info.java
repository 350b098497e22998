/** Turns what the topics say into tables: any order, any number of times, the same tables. */
@NullMarked
package vn.wardpulse.reporting.projection;

import org.jspecify.annotations.NullMarked;
