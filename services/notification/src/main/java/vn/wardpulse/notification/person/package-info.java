/** The people who are written to: office, address and language as an administrator or they themselves say, and opt-out. */
@NullMarked
package vn.wardpulse.notification.person;

import org.jspecify.annotations.NullMarked;
