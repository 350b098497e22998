/** Numbers as people type them, in a form or in a spreadsheet's text: read where there is one reading, never guessed. */
@NullMarked
package vn.wardpulse.typed;

import org.jspecify.annotations.NullMarked;
