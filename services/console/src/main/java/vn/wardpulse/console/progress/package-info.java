/** Tiến độ báo cáo: units by periods, on time, late, missing, approved. */
@NullMarked
package vn.wardpulse.console.progress;

import org.jspecify.annotations.NullMarked;
