/** What is asked of chosen units once: the questions, and what came of them. */
@NullMarked
package vn.wardpulse.model.request;

import org.jspecify.annotations.NullMarked;
