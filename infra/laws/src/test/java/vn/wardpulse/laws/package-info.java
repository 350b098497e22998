@NullMarked
package vn.wardpulse.laws;

import org.jspecify.annotations.NullMarked;
