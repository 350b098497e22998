/** Makes the topics of an installation, waits until they can be relied on, and reads them from their beginning. */
@NullMarked
package vn.wardpulse.topics;

import org.jspecify.annotations.NullMarked;
