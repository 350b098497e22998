@NullMarked
package vn.wardpulse.identity.signin;

import org.jspecify.annotations.NullMarked;
