/** Điều hành: the page that shows a unit's indicators and wards, and moves by itself. */
@NullMarked
package vn.wardpulse.console.live;

import org.jspecify.annotations.NullMarked;
