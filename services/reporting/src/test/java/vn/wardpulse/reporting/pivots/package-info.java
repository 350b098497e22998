@NullMarked
package vn.wardpulse.reporting.pivots;

import org.jspecify.annotations.NullMarked;
