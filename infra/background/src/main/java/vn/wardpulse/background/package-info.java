/** Work that goes on beside the requests, on a thread of its own, for as long as the room runs. */
@NullMarked
package vn.wardpulse.background;

import org.jspecify.annotations.NullMarked;
