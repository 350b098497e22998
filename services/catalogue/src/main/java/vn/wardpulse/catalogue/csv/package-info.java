/** Reads CSV files into rows of checked values and collects every fault with its place. */
@NullMarked
package vn.wardpulse.catalogue.csv;

import org.jspecify.annotations.NullMarked;
