/** What frames every page: head, navigation, language, and how a failure is told. */
@NullMarked
package vn.wardpulse.console.shell;

import org.jspecify.annotations.NullMarked;
