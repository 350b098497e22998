@NullMarked
package vn.wardpulse.frozen;

import org.jspecify.annotations.NullMarked;
