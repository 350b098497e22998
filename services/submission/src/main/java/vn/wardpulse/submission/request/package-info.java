/** Requests: what is asked of chosen units once, what they answer, and who is chased. */
@NullMarked
package vn.wardpulse.submission.request;

import org.jspecify.annotations.NullMarked;
