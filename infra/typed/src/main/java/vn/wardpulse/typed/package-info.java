/**
 * What people type, read as they mean it: numbers in a form or in a spreadsheet's text, where there is one reading and
 * never by a guess; and texts, which must be what they look like.
 */
@NullMarked
package vn.wardpulse.typed;

import org.jspecify.annotations.NullMarked;
