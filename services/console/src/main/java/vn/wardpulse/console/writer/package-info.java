/** Mẫu báo cáo: templates of periodic reports, and the reports that they make of a snapshot. */
@NullMarked
package vn.wardpulse.console.writer;

import org.jspecify.annotations.NullMarked;
