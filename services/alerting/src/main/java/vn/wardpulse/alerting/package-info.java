/**
 * The alerting room: what people asked to be told of, which of it holds now, and when somebody is to be told.
 *
 * <p>Owns the schema {@code alerting} and the topic {@code wardpulse.alerts}. Reads the views of the generation that is
 * shown, and units, themes, indicators and forms of the catalogue. Never works a figure out, and never sends anything.
 */
@NullMarked
package vn.wardpulse.alerting;

import org.jspecify.annotations.NullMarked;
