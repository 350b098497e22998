/** An installation of separate processes, handled from outside as its administrator would. */
@NullMarked
package vn.wardpulse.chaos.installation;

import org.jspecify.annotations.NullMarked;
