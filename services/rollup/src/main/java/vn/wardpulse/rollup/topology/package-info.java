/**
 * The topology as plain Java: what is read, what is kept, what is written. Spring never comes in here.
 *
 * <p>Owns the state stores and the internal topics. Reads reports and the catalogue. Writes the views.
 */
@NullMarked
package vn.wardpulse.rollup.topology;

import org.jspecify.annotations.NullMarked;
