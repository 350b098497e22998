/** Tables that people keep under a name, with who may open them: the question alone, never its answer. */
@NullMarked
package vn.wardpulse.reporting.saved;

import org.jspecify.annotations.NullMarked;
