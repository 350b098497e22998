/**
 * Where units are on the map: boundaries as GeoJSON, with the days from and to which they hold. They are for drawing
 * alone; no figure rests on them, and they leave by no topic.
 */
@NullMarked
package vn.wardpulse.catalogue.boundaries;

import org.jspecify.annotations.NullMarked;
