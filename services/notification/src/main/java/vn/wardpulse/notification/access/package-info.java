/** How far readers reach, by the tree of units as the catalogue publishes it. */
@NullMarked
package vn.wardpulse.notification.access;

import org.jspecify.annotations.NullMarked;
