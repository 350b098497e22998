/** The pages and rules of signing in and out, and which address is open to whom. */
@NullMarked
package vn.wardpulse.identity.signin;

import org.jspecify.annotations.NullMarked;
