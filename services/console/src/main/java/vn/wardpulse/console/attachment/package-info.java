/** Files that go with a report: shown, added, taken out, and handed on to whoever saves them. */
@NullMarked
package vn.wardpulse.console.attachment;

import org.jspecify.annotations.NullMarked;
