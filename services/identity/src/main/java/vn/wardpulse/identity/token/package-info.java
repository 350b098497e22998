/** What a token says, the keys that sign it, and the authorizations it came from. */
@NullMarked
package vn.wardpulse.identity.token;

import org.jspecify.annotations.NullMarked;
