@NullMarked
package vn.wardpulse.rollup.topology;

import org.jspecify.annotations.NullMarked;
