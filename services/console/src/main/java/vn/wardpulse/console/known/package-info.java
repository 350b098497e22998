/** Pages as of a moment of the past, and what has changed since. */
@NullMarked
package vn.wardpulse.console.known;

import org.jspecify.annotations.NullMarked;
