@NullMarked
package vn.wardpulse.submission;

import org.jspecify.annotations.NullMarked;
