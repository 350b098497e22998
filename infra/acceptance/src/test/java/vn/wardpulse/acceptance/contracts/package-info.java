/** What is published about the product's interfaces, held against the product. */
@NullMarked
package vn.wardpulse.acceptance.contracts;

import org.jspecify.annotations.NullMarked;
