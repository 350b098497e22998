/** Cảnh báo: what the visitor watches, what of it holds now, what they were told, and where else it goes. */
@NullMarked
package vn.wardpulse.console.alert;

import org.jspecify.annotations.NullMarked;
