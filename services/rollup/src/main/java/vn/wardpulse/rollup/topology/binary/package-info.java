/** Compact bytes for state stores and internal topics: variable-length numbers, exact decimals and fractions. */
@NullMarked
package vn.wardpulse.rollup.topology.binary;

import org.jspecify.annotations.NullMarked;
