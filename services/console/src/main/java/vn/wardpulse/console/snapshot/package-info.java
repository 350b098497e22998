/** Chốt số liệu: figures frozen for good, what has changed since, their proof and their files. */
@NullMarked
package vn.wardpulse.console.snapshot;

import org.jspecify.annotations.NullMarked;
