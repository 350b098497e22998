/** What an import does to the tree of units and to what they owe, said in numbers before it is applied. */
@NullMarked
package vn.wardpulse.catalogue.effects;

import org.jspecify.annotations.NullMarked;
