@NullMarked
package vn.wardpulse.reporting.snapshots;

import org.jspecify.annotations.NullMarked;
