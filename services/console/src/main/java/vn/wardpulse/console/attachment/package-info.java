/** Files that go with a report, with what is told of a task, or with a score sheet: shown, added, taken out, and handed on to whoever saves them. */
@NullMarked
package vn.wardpulse.console.attachment;

import org.jspecify.annotations.NullMarked;
