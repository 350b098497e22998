/** Targets of units per year: stated one by one, or the usual ones of a whole theme at once. */
@NullMarked
package vn.wardpulse.catalogue.targets;

import org.jspecify.annotations.NullMarked;
