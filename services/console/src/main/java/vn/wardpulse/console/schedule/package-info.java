/** Lịch gửi: what the visitor has made and sent by itself, and what became of each file. */
@NullMarked
package vn.wardpulse.console.schedule;

import org.jspecify.annotations.NullMarked;
