@NullMarked
package vn.wardpulse.reporting.writer;

import org.jspecify.annotations.NullMarked;
