/** Plans and the schedules of their tasks: what is issued, for whom, by when. */
@NullMarked
package vn.wardpulse.catalogue.plans;

import org.jspecify.annotations.NullMarked;
