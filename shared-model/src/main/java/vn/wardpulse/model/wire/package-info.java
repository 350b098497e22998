/** How events stand on the wire: topics, keys, JSON with an explicit type and version. */
@NullMarked
package vn.wardpulse.model.wire;

import org.jspecify.annotations.NullMarked;
