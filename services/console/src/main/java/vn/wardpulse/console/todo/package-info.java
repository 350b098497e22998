/** Việc cần làm: what is owed, by when, and in what state. */
@NullMarked
package vn.wardpulse.console.todo;

import org.jspecify.annotations.NullMarked;
