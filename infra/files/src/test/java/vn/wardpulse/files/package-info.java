@NullMarked
package vn.wardpulse.files;

import org.jspecify.annotations.NullMarked;
