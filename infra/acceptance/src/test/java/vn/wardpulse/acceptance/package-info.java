/** The whole product, tried from outside. */
@NullMarked
package vn.wardpulse.acceptance;

import org.jspecify.annotations.NullMarked;
