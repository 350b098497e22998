/** How far readers and watchers reach, by the tree of units as the catalogue publishes it. */
@NullMarked
package vn.wardpulse.alerting.access;

import org.jspecify.annotations.NullMarked;
