@NullMarked
package vn.wardpulse.reporting.schedule;

import org.jspecify.annotations.NullMarked;
