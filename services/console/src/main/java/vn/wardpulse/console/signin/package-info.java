/** Who is at the pages: sign-in at identity, the session and its tokens, sign-out, and the headers that guard a page. */
@NullMarked
package vn.wardpulse.console.signin;

import org.jspecify.annotations.NullMarked;
