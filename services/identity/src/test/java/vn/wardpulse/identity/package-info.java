@NullMarked
package vn.wardpulse.identity;

import org.jspecify.annotations.NullMarked;
