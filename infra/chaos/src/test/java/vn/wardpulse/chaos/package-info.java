@NullMarked
package vn.wardpulse.chaos;

import org.jspecify.annotations.NullMarked;
