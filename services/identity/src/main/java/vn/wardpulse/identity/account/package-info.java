/** People's accounts: what they are called, what they may do, for which unit, and their passwords. */
@NullMarked
package vn.wardpulse.identity.account;

import org.jspecify.annotations.NullMarked;
