/** Kế hoạch: the plans that concern the reader, and each as it was issued with what it asks and by when. */
@NullMarked
package vn.wardpulse.console.plan;

import org.jspecify.annotations.NullMarked;
