/** Yêu cầu: what is asked of chosen units once, where they answer, and what the answers come to. */
@NullMarked
package vn.wardpulse.console.request;

import org.jspecify.annotations.NullMarked;
