@NullMarked
package vn.wardpulse.reporting.restated;

import org.jspecify.annotations.NullMarked;
