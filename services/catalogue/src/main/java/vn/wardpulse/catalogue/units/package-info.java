/** Units and their places in the tree over time: read from files, held against the rules of a tree, kept and told. */
@NullMarked
package vn.wardpulse.catalogue.units;

import org.jspecify.annotations.NullMarked;
