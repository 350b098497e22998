/** Official trees as they stood on a day, several of them at once: read into units over time. */
@NullMarked
package vn.wardpulse.catalogue.trees;

import org.jspecify.annotations.NullMarked;
