/** A form as a spreadsheet: down to the officer's computer, and back with what is wrong in it. */
@NullMarked
package vn.wardpulse.console.sheet;

import org.jspecify.annotations.NullMarked;
