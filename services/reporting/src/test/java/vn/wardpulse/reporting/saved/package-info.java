@NullMarked
package vn.wardpulse.reporting.saved;

import org.jspecify.annotations.NullMarked;
