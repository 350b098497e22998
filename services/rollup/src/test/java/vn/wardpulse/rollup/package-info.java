@NullMarked
package vn.wardpulse.rollup;

import org.jspecify.annotations.NullMarked;
