/** What files of figures have in common, whatever they are of. */
@NullMarked
package vn.wardpulse.reporting.files;

import org.jspecify.annotations.NullMarked;
