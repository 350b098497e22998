/** Makes the topics of an installation and waits until they can be relied on. */
@NullMarked
package vn.wardpulse.topics;

import org.jspecify.annotations.NullMarked;
