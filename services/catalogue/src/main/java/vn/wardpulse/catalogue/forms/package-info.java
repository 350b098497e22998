/** Forms: which indicators units of one level owe for a frequency, under which unit and by which calendar. */
@NullMarked
package vn.wardpulse.catalogue.forms;

import org.jspecify.annotations.NullMarked;
