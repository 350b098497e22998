/** What units raise that is beyond their power, without its words. */
@NullMarked
package vn.wardpulse.model.matter;

import org.jspecify.annotations.NullMarked;
