/** The bar by which a demonstration's visitors have its clock walk on. Owns nothing; outside of demonstrations there is none. */
@NullMarked
package vn.wardpulse.console.walk;

import org.jspecify.annotations.NullMarked;
