@NullMarked
package vn.wardpulse.console.round;

import org.jspecify.annotations.NullMarked;
