/** Đơn vị: one unit's indicators, its reports and their history. */
@NullMarked
package vn.wardpulse.console.unit;

import org.jspecify.annotations.NullMarked;
