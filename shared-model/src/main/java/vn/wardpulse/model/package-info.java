/**
 * The language of Wardpulse: identifiers, periods and figures that every room shares.
 *
 * <p>Owns the words and the event contracts. Reads and writes nothing. Never imports Spring, Streams or JDBC.
 */
@NullMarked
package vn.wardpulse.model;

import org.jspecify.annotations.NullMarked;
