/** Groups of units that are read together: saved by an administrator, with the days from and to which each unit belongs. */
@NullMarked
package vn.wardpulse.catalogue.groups;

import org.jspecify.annotations.NullMarked;
