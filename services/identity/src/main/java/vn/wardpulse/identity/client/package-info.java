/** The programs that may ask for tokens: the console, and machine clients of other systems. */
@NullMarked
package vn.wardpulse.identity.client;

import org.jspecify.annotations.NullMarked;
