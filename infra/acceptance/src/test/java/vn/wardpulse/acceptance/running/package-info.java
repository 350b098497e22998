/** The product as a newcomer starts it, for tests to look at from outside. */
@NullMarked
package vn.wardpulse.acceptance.running;

import org.jspecify.annotations.NullMarked;
