/** Where it sticks, at a look: units by indicators as a heat map, and one indicator on the map or as a grid of tiles. */
@NullMarked
package vn.wardpulse.console.maps;

import org.jspecify.annotations.NullMarked;
