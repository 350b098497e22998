/**
 * The form in which frozen figures leave the house and can be proved years later: canonical JSON, one hash over all of
 * it, chained to the snapshot before, and a signature that the public key alone checks.
 *
 * <p>Owns nothing. Knows no database and no topic, so that whoever doubts a file needs nothing but the file and the key.
 */
@NullMarked
package vn.wardpulse.frozen;

import org.jspecify.annotations.NullMarked;
